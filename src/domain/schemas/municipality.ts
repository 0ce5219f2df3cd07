import { choice, date, optional, prose, relation, text, whole } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { field } from '../model/page-parts.ts';
import { upperFirst } from '../text/case.ts';
import { placeName } from '../text/place-name.ts';
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
  search: {
    section: teamSection,
    record: (data) => ({ kind: 'Муниципалитет', title: upperFirst(placeName(data)), also: data.aliases }),
  },
  preview: { kicker: 'Команды', parts: [field('intro')] },
  fields: {
    name: text({ label: 'Название', hint: 'Без слов «район», «город»: «Прудовский», «Озёрск».' }),
    nameFull: optional(
      text({
        label: 'Название целиком',
        hint: 'Так муниципалитет подписан на сайте: «Прудовский район», «Озёрск», «город-курорт Тихие Ключи». Пусто — название с видом в скобках.',
      }),
    ),
    nameGenitive: optional(
      text({
        label: 'Родительный падеж',
        hint: 'Чьи тьюторы: «Прудовского района», «города Озёрска». Пусто — сайт обойдётся без этой формы.',
      }),
    ),
    nameLocative: optional(
      text({
        label: 'Где',
        hint: 'С предлогом: «в Прудовском районе», «во Владивостоке». Пусто — сайт обойдётся без этой формы.',
        pattern: /^(?:во?|на) /,
        error: 'начните с предлога: «в Прудовском районе»',
      }),
    ),
    type: choice(['муниципальный район', 'муниципальный округ', 'городской округ', 'город', 'город-курорт'], {
      label: 'Вид',
      hint: 'Меняется по закону, поэтому стоит отдельно от названия.',
    }),
    typeCheckedOn: optional(
      date({ label: 'Вид проверен', hint: 'День, когда вид сверили с законом области. Показан на странице.' }),
    ),
    aliases: searchNamesField({ hint: 'Другие названия: «Пруды», «Прудовский район».' }),
    coordinator: optional(relation('tutors', { label: 'Координатор' })),
    methodService: optional(relation('institutions', { label: 'Методическая служба' })),
    intro: optional(prose({ label: 'Вступление', hint: 'Один-два абзаца.', short: true })),
    order: optional(whole({ label: 'Порядок в списке' })),
    description: descriptionField,
    ...lifeFields,
    address: addressField,
  },
});
