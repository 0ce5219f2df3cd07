import { choices, file, list, optional, prose, relations, text, whole } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { body, field, paragraphs } from '../model/page-parts.ts';
import { upperFirst } from '../text/case.ts';
import { plainOf } from '../text/plain.ts';
import { forms } from '../text/plural.ts';
import {
  addressField,
  aliasesField,
  anyOfField,
  descriptionField,
  diagnosticItemsField,
  gradesField,
  lifeFields,
  pupilDifficultiesField,
  reviewFields,
  searchGrades,
  subjectsField,
  topicTitles,
} from './common.ts';
import { techniqueFacts } from './page-facts.ts';

const phases = [
  'до чтения',
  'во время чтения',
  'после чтения',
  'вызов',
  'осмысление',
  'рефлексия',
  'начало урока',
  'ход урока',
  'конец урока',
] as const;

const minutes = (label: string) => optional(whole({ label, min: 1, max: 240 }));

export const techniques = collection({
  id: 'techniques',
  label: 'Приёмы',
  labelOne: 'приём',
  hint: 'Каждый приём описан один раз и может относиться к нескольким темам.',
  format: 'mdx',
  sharing: 'all',
  titleField: 'name',
  primaryFields: ['name', 'topics', 'phase', 'purpose', 'grades', 'steps', 'body', 'status'],
  body: { label: 'Пример и лист для печати', hint: 'Пример с урока, лист для детей.', required: false },
  address: { folder: '/priemy/' },
  listPage: {
    title: 'Приёмы',
    also: ['методические приёмы', 'все приёмы', 'техники'],
    record: 'Короткие способы работы на уроке.',
    picture: 'Приёмы для урока',
    menu: { door: 'К уроку', label: 'Приёмы', order: 1 },
  },
  search: {
    section: { name: 'Приёмы', weight: 1.03, noun: forms.technique },
    record: (data, titleOf) => ({
      kind: 'Приём',
      also: [...data.names, ...data.aliases],
      troubles: data.pupilDifficulties,
      summary: plainOf(data.purpose),
      grades: searchGrades(data.grades),
      subjects: data.subjects.map(upperFirst),
      topics: topicTitles(data.topics, titleOf),
    }),
  },
  preview: {
    kicker: 'Приём',
    facts: techniqueFacts,
    parts: [
      field('purpose', 'Зачем'),
      field('prep', 'Что подготовить'),
      paragraphs('steps', 'Шаги', 'ol'),
      field('success', 'Как понять, что сработало'),
      paragraphs('pitfalls', 'Ошибки', 'ul'),
      field('variantForOVZ', 'Вариант для ребёнка с ОВЗ'),
      body(),
    ],
  },
  report: { isLinked: true, isRead: true, expected: ['success', 'pitfalls', 'variantForOVZ'] },
  fields: {
    name: text({ label: 'Название' }),
    names: list(text({ label: 'Название' }), {
      label: 'Как ещё называют',
      hint: 'Другие имена приёма. Читатель видит их под названием.',
    }),
    aliases: aliasesField,
    topics: relations('topics', { label: 'Темы', min: 1 }),
    phase: choices(phases, { label: 'Когда на уроке' }),
    purpose: prose({ label: 'Зачем', hint: 'Одно-два предложения.', short: true }),
    minutesFrom: minutes('Минут, от'),
    minutesTo: minutes('Минут, до'),
    grades: gradesField,
    subjects: subjectsField,
    anyOf: anyOfField,
    grouping: choices(['индивидуально', 'пара', 'группа', 'класс'], { label: 'Как работают' }),
    prep: optional(prose({ label: 'Что подготовить', short: true })),
    steps: list(prose({ label: 'Шаг', short: true }), { label: 'Шаги', hint: '3–6 шагов.', min: 2, max: 8 }),
    success: optional(prose({ label: 'Как понять, что сработало', short: true })),
    pitfalls: list(prose({ label: 'Ошибка', short: true }), { label: 'Ошибки' }),
    variantForOVZ: optional(prose({ label: 'Вариант для ребёнка с ОВЗ', short: true })),
    handout: optional(file({ label: 'Лист для печати (файл)' })),
    origin: optional(text({ label: 'Откуда приём', hint: 'Автор или источник, если известен.' })),
    diagnosticItems: diagnosticItemsField,
    pupilDifficulties: pupilDifficultiesField,
    ...reviewFields,
    description: descriptionField,
    ...lifeFields,
    address: addressField,
  },
  rules: ({ minutesFrom, minutesTo }) =>
    minutesFrom !== undefined && minutesTo !== undefined && minutesFrom > minutesTo
      ? [{ path: ['minutesTo'], message: `«до» (${minutesTo}) меньше, чем «от» (${minutesFrom})` }]
      : [],
});
