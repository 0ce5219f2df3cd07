import { choice, prose, relations, text, whole } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { field } from '../model/page-parts.ts';
import { plainOf } from '../text/plain.ts';
import { aliasesField, lifeFields, topicTitles } from './common.ts';

/** The groups that ask; each has a section on the page of questions. */
export const askers = ['учителя', 'тьюторы'] as const;

const areas = [
  'центр и тьюторы',
  'время',
  'мотивация',
  'план и дневник',
  'уроки и дети',
  'анализ результатов',
  'исследование урока',
  'работа вместе',
  'семья',
  'права и доверие',
] as const;

export const faq = collection({
  id: 'faq',
  label: 'Вопросы и ответы',
  labelOne: 'вопрос',
  hint: 'Вопрос словами того, кто спрашивает, и ответ, после которого ясно, что делать.',
  format: 'yaml',
  sharing: 'all',
  titleField: 'question',
  disambiguators: ['audience'],
  address: { page: '/voprosy/', reserved: ['content', 'tyutory', 'uchitelya'] },
  listPage: {
    title: 'Вопросы и ответы',
    also: ['вопросы учителей', 'вопросы тьюторов', 'частые вопросы'],
    menu: { door: 'О центре', label: 'Вопросы и ответы', order: 2 },
  },
  order: { by: 'order' },
  search: {
    section: { name: 'Вопросы', weight: 0.97 },
    record: ({ aliases, answer, topics }, titleOf) => ({
      kind: 'Ответ',
      also: aliases,
      summary: plainOf(answer).split('\n')[0] ?? '',
      topics: topicTitles(topics, titleOf),
      record: plainOf(answer),
    }),
  },
  preview: { kicker: '{audience}', parts: [field('answer')] },
  report: { isRead: true },
  fields: {
    question: text({ label: 'Вопрос', hint: 'Как спросили бы вслух: «Когда станет видно, что дети учатся лучше?»' }),
    answer: prose({ label: 'Ответ', hint: '50–120 слов. Первое предложение уже отвечает.' }),
    audience: choice(askers, { label: 'Кто спрашивает' }),
    area: choice(areas, { label: 'О чём' }),
    topics: relations('topics', { label: 'Темы' }),
    techniques: relations('techniques', { label: 'Приёмы' }),
    materials: relations('materials', { label: 'Материалы' }),
    order: whole({ label: 'Порядок в разделе' }),
    aliases: aliasesField,
    ...lifeFields,
  },
});
