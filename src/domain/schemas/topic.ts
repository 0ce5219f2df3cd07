import { choice, list, object, optional, prose, text, whole } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { body, field, groups, paragraphs } from '../model/page-parts.ts';
import { forms } from '../text/plural.ts';
import {
  addressField,
  aliasesField,
  descriptionField,
  lifeFields,
  pupilDifficultiesField,
  reviewFields,
} from './common.ts';

/** The colours of topics; each has its own drawing and social card. */
const topicColours = ['zelenyj', 'sinij', 'lilovyj', 'ohra', 'biryuza', 'medovyj', 'malinovyj', 'travyanoj'] as const;

const way = (label: string, hint: string) => optional(prose({ label, hint }));

export const topics = collection({
  id: 'topics',
  label: 'Темы',
  labelOne: 'тема',
  hint: 'Темы самообразования. Материалы, приёмы и тьюториалы присоединяются сами, когда ссылаются на тему.',
  format: 'mdx',
  sharing: 'all',
  titleField: 'title',
  primaryFields: ['title', 'question', 'summary', 'concept', 'essentials', 'mistakes', 'body', 'status'],
  body: { label: 'Дополнительный текст', hint: 'Показывается после «Главного по теме».', required: false },
  address: { folder: '/samoobrazovanie/' },
  listPage: {
    title: 'Темы самообразования',
    also: ['самообразование', 'все темы'],
    record: 'Понятие, главное, приёмы и материалы по каждой теме.',
    picture: 'Темы самообразования',
    menu: { door: 'Моё развитие', label: 'Темы', order: 1 },
  },
  order: { by: 'order' },
  search: {
    section: { name: 'Темы', weight: 1.05, noun: forms.topic, isFeminine: true },
    record: ({ aliases, summary, title }) => ({ kind: 'Тема', also: aliases, summary, topics: [title] }),
  },
  preview: {
    title: 'question',
    kicker: '{title}',
    lead: 'summary',
    parts: [
      field('concept', 'Понятие'),
      groups('essentials', 'Главное по теме', 'point', ['reason']),
      field('wayQuarter', '15 минут'),
      field('wayLesson', 'Один урок'),
      field('wayMonth', 'Месяц'),
      groups('mistakes', 'Частые ошибки', 'mistake', ['instead']),
      body(),
      groups('checkYourself', 'Проверьте себя', 'question', ['answer']),
      paragraphs('reading', 'Что почитать', 'ul'),
    ],
  },
  report: {
    isLinked: true,
    isRead: true,
    expected: [
      'essentials',
      'mistakes',
      'wayQuarter',
      'wayLesson',
      'wayMonth',
      'checkYourself',
      'pupilDifficulties',
      'reading',
    ],
  },
  fields: {
    title: text({ label: 'Название' }),
    shortTitle: optional(text({ label: 'Короткое название', hint: 'Для карточек и меток.' })),
    abbr: optional(text({ label: 'Сокращение' })),
    aliases: aliasesField,
    readiness: choice(['опубликована', 'готовится'], { label: 'Готовность темы' }),
    colour: choice(topicColours, { label: 'Цвет полосы' }),
    question: text({ label: 'Вопрос, который решает тема', hint: 'Вопрос учителя: он станет заголовком.' }),
    summary: text({ label: 'Коротко', hint: 'Одно-два предложения для карточки.', max: 200 }),
    concept: prose({ label: 'Понятие', hint: '150–300 слов: что это и чем отличается от похожего.' }),
    essentials: list(
      object(
        {
          point: text({ label: 'Мысль' }),
          reason: prose({ label: 'Почему', short: true }),
        },
        { label: 'Пункт' },
      ),
      { label: 'Главное по теме', hint: '5–9 мыслей с объяснением.', max: 9 },
    ),
    mistakes: list(
      object(
        {
          mistake: text({ label: 'Ошибка' }),
          instead: prose({ label: 'Что делать вместо', short: true }),
        },
        { label: 'Ошибка' },
      ),
      { label: 'Частые ошибки' },
    ),
    wayQuarter: way('За 15 минут', 'Что прочитать и сделать, если есть четверть часа.'),
    wayLesson: way('За один урок', 'Что попробовать на ближайшем уроке.'),
    wayMonth: way('За месяц', 'План на четыре недели.'),
    checkYourself: list(
      object(
        { question: text({ label: 'Вопрос' }), answer: prose({ label: 'Ответ с объяснением', short: true }) },
        { label: 'Вопрос' },
      ),
      { label: 'Проверьте себя' },
    ),
    pupilDifficulties: pupilDifficultiesField,
    reading: list(prose({ label: 'Источник', short: true }), {
      label: 'Что почитать',
      hint: 'Только то, что вы держали в руках или открыли в сети.',
    }),
    readingUnchecked: list(text({ label: 'Источник' }), {
      label: 'Что почитать: ещё не проверено',
      hint: 'На сайте этого нет. Когда автор, название и год сверены, перенесите в «Что почитать».',
    }),
    order: whole({ label: 'Порядок' }),
    ...reviewFields,
    description: descriptionField,
    ...lifeFields,
    address: addressField,
  },
  rules: (data) =>
    data.readiness === 'опубликована' && data.essentials.length < 5
      ? [{ path: ['essentials'], message: 'у опубликованной темы не меньше пяти пунктов «Главного»' }]
      : [],
});
