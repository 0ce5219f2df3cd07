import { choice, optional, prose, relation, text, whole } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { field } from '../model/page-parts.ts';
import { addressField, descriptionField, lifeFields, searchNamesField } from './common.ts';
import { teamSection } from './team.ts';

export const municipalities = collection({
  id: 'municipalities',
  label: 'Муниципалитеты',
  labelOne: 'муниципалитет',
  hint: 'Районы, округа и города области.',
  format: 'yaml',
  titleField: 'name',
  address: { folder: '/komandy/', reserved: ['komanda'] },
  listPage: {
    title: 'Команды',
    also: ['муниципальные команды', 'сообщества'],
    record: 'Тьюторы в районах и городах, сети и сообщества.',
    picture: 'Команды',
    menu: { door: 'Тьюторы', label: 'Команды', order: 3 },
  },
  search: { section: teamSection, record: ({ aliases }) => ({ kind: 'Муниципалитет', also: aliases }) },
  preview: { kicker: 'Команды', parts: [field('intro')] },
  fields: {
    name: text({ label: 'Название', hint: 'Без слов «район», «город»: «Тутаевский», «Рыбинск».' }),
    nameGenitive: text({
      label: 'Родительный падеж',
      hint: 'Для подписей «тьюторы …»: «Тутаевского района», «города Рыбинска».',
    }),
    type: choice(['муниципальный район', 'муниципальный округ', 'городской округ', 'город'], {
      label: 'Вид',
      hint: 'Меняется по закону, поэтому стоит отдельно от названия.',
    }),
    aliases: searchNamesField({ hint: 'Другие названия: «Ростов», «Ростов Великий».' }),
    coordinator: optional(relation('tutors', { label: 'Координатор' })),
    methodService: optional(relation('institutions', { label: 'Методическая служба' })),
    intro: optional(prose({ label: 'Вступление', hint: 'Один-два абзаца.', short: true })),
    order: optional(whole({ label: 'Порядок в списке' })),
    description: descriptionField,
    ...lifeFields,
    address: addressField,
  },
});
