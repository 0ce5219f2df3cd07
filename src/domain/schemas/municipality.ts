import { choice, optional, prose, relation, text, whole } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { addressField, descriptionField, lifeFields, soughtField } from './common.ts';

export const municipalities = collection({
  id: 'municipalities',
  label: 'Муниципалитеты',
  labelOne: 'муниципалитет',
  hint: 'Районы, округа и города области.',
  format: 'yaml',
  titleField: 'name',
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
    aliases: soughtField({ hint: 'Другие названия: «Ростов», «Ростов Великий».' }),
    coordinator: optional(relation('tutors', { label: 'Координатор' })),
    methodService: optional(relation('institutions', { label: 'Методическая служба' })),
    intro: optional(prose({ label: 'Вступление', hint: 'Один-два абзаца.', short: true })),
    order: optional(whole({ label: 'Порядок в списке' })),
    description: descriptionField,
    ...lifeFields,
    address: addressField,
  },
});
