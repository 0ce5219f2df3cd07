import {
  choice,
  date,
  file,
  flag,
  list,
  object,
  optional,
  relation,
  relations,
  text,
  whole,
} from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { body } from '../model/page-parts.ts';
import { upperFirst } from '../text/case.ts';
import { forms } from '../text/plural.ts';
import { materialKinds } from '../vocabulary/kinds.ts';
import {
  addressField,
  aliasesField,
  anyOfField,
  authorsField,
  descriptionField,
  diagnosticItemsField,
  gradesField,
  lifeFields,
  namesOf,
  pupilDifficultiesField,
  reviewFields,
  rightsField,
  searchGrades,
  subjectsField,
  topicTitles,
} from './common.ts';
import { materialFacts } from './page-facts.ts';

export const materials = collection({
  id: 'materials',
  label: 'Материалы',
  labelOne: 'материал',
  hint: 'Одна цель, один приём или решение, готовый лист.',
  format: 'mdx',
  sharing: 'all',
  titleField: 'title',
  disambiguators: ['kind'],
  primaryFields: ['title', 'kind', 'topics', 'grades', 'teacherTime', 'body', 'status'],
  body: {
    label: 'Текст',
    hint: 'Пробу на уроке и предостережение выделите рамкой: «Вставить блок», «Рамка».',
    required: true,
  },
  address: { folder: '/materialy/' },
  listPage: {
    title: 'Материалы',
    also: ['методическая копилка', 'все материалы'],
    record: 'Статьи, памятки, листы и уроки.',
    picture: 'Материалы к уроку',
    menu: { door: 'К уроку', label: 'Материалы', order: 2 },
  },
  order: { by: 'publishedOn', isNewestFirst: true },
  search: {
    section: { name: 'Материалы', noun: forms.material },
    record: (data, titleOf) => ({
      kind: upperFirst(data.kind),
      also: data.aliases,
      troubles: data.pupilDifficulties,
      summary: data.summary,
      grades: searchGrades(data.grades),
      subjects: data.subjects.map(upperFirst),
      topics: topicTitles(data.topics, titleOf),
      date: data.updatedOn ?? data.publishedOn,
    }),
  },
  preview: { kicker: '{kind}', lead: 'goal', facts: materialFacts, parts: [body()] },
  report: { isLinked: true, isRead: true, expected: ['techniques', 'diagnosticItems', 'pupilDifficulties'] },
  fields: {
    title: text({
      label: 'Заголовок',
      hint: 'Пусть сам скажет, что внутри: «Билеты на выход: восемь готовых листков».',
      max: 120,
    }),
    kind: choice(namesOf(materialKinds), { label: 'Вид', hint: 'По виду материал ищут и собирают в списки.' }),
    topics: relations('topics', { label: 'Темы', hint: 'Одна или две: на их страницах материал и появится.', min: 1 }),
    grades: gradesField,
    teacherTime: whole({
      label: 'Время учителя, минут',
      hint: 'Сколько займёт прочитать и подготовить.',
      min: 1,
      max: 600,
    }),
    summary: text({
      label: 'Коротко',
      hint: 'До 200 знаков: что внутри и зачем. Видно в списках.',
      max: 200,
      long: true,
    }),
    goal: text({ label: 'Цель', hint: 'Что учитель сможет после этого материала. Стоит под заголовком.', long: true }),
    techniques: relations('techniques', { label: 'Приёмы' }),
    subjects: subjectsField,
    anyOf: anyOfField,
    lessonTime: optional(whole({ label: 'Время на уроке, минут', min: 1, max: 240 })),
    level: optional(
      choice(['первая проба', 'регулярно', 'делюсь'], {
        label: 'Для кого',
        hint: 'Первая проба — кто ещё не пробовал, регулярно — кто применяет, делюсь — кто показывает коллегам.',
      }),
    ),
    attachments: list(
      object(
        {
          file: file({ label: 'Файл' }),
          title: text({ label: 'Название' }),
          accessible: flag({ label: 'Читается программой экранного доступа' }),
        },
        { label: 'Файл' },
      ),
      { label: 'Файлы' },
    ),
    authors: authorsField,
    municipality: optional(relation('municipalities', { label: 'Муниципалитет' })),
    source: optional(text({ label: 'Источник' })),
    rights: rightsField,
    diagnosticItems: diagnosticItemsField,
    pupilDifficulties: pupilDifficultiesField,
    aliases: aliasesField,
    publishedOn: date({
      label: 'Дата публикации',
      hint: 'День, когда материал вышел впервые. Не впишете — встанет день, когда вы поставите «опубликовано».',
    }),
    ...reviewFields,
    description: descriptionField,
    ...lifeFields,
    address: addressField,
  },
  rules: ({ authors }) =>
    authors.flatMap((author, i) =>
      author.tutor || author.name ? [] : [{ path: ['authors', i], message: 'укажите тьютора или имя автора' }],
    ),
});
