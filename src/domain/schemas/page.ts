import { choice, date, flag, list, object, optional, text, whole } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { body } from '../model/page-parts.ts';
import { aboutSection } from '../vocabulary/about-section.ts';
import { aliasesField, lifeFields } from './common.ts';

export const pages = collection({
  id: 'pages',
  label: 'Страницы',
  labelOne: 'страница',
  hint: 'Рассказ о центре, правила сайта.',
  format: 'mdx',
  sharing: 'marked',
  titleField: 'title',
  disambiguators: ['section'],
  body: { label: 'Текст', hint: 'Подзаголовки второго уровня станут оглавлением.', required: true },
  address: { sectionField: 'section' },
  order: { by: 'order' },
  search: {
    section: { name: aboutSection, weight: 0.94 },
    record: ({ aliases, description }) => ({ kind: 'О центре и сайте', also: aliases, summary: description }),
  },
  preview: { lead: 'lead', parts: [body()] },
  report: { isRead: true },
  fields: {
    title: text({ label: 'Заголовок' }),
    description: text({ label: 'Описание', hint: 'Одно-два предложения, до 200 знаков.', max: 200 }),
    section: choice(['o-centre', 'o-sajte'], { label: 'Раздел' }),
    lead: optional(text({ label: 'Вводка', hint: 'Предложение под заголовком.' })),
    order: whole({ label: 'Порядок в разделе', hint: '0 — главная страница раздела.' }),
    aliases: aliasesField,
    shared: flag({
      label: 'Годится любому центру',
      hint: 'Войдёт в общую базу. Рассказ о своём центре и правовые тексты — нет.',
    }),
    template: optional(
      object(
        {
          madeFrom: list(text({ label: 'Источник' }), { label: 'Из чего составлен', min: 1 }),
          ask: list(text({ label: 'Вопрос' }), { label: 'О чём спросить юриста' }),
          checkedOn: optional(date({ label: 'Юрист проверил', hint: 'Пока дня нет, документа на сайте нет.' })),
        },
        {
          label: 'Шаблон документа',
          hint: 'Места вида [[ИНН]] заполняются из настроек. Перед публикацией проверьте с юристом: шаблон составили не юристы.',
        },
      ),
    ),
    ...lifeFields,
  },
});
