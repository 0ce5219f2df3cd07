import { flag, list, object, optional, prose, relation, text, whole } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { body, field, groups, lines } from '../model/page-parts.ts';
import { forms, minutesPhrase } from '../text/plural.ts';
import {
  addressField,
  aliasesField,
  authorsField,
  descriptionField,
  diagnosticItemsField,
  lifeFields,
  reviewFields,
  rightsField,
  topicTitles,
} from './common.ts';
import { tutorialFacts } from './page-facts.ts';

const stage = object(
  {
    title: text({ label: 'Этап' }),
    minutes: whole({ label: 'Минут', min: 1, max: 240 }),
    isBreak: flag({ label: 'Это перерыв' }),
    tutorDoes: optional(prose({ label: 'Что говорит и делает тьютор' })),
    participantsDo: optional(prose({ label: 'Что делают участники' })),
    onScreen: optional(
      prose({
        label: 'Задание на экране',
        hint: 'Крупно, для всех: обратитесь к участникам, одна–три фразы. Пусто — покажем, что делают участники.',
        short: true,
      }),
    ),
    materials: list(text({ label: 'Материал' }), { label: 'Материалы этапа' }),
  },
  { label: 'Этап' },
);

export const tutorials = collection({
  id: 'tutorials',
  label: 'Тьюториалы',
  labelOne: 'тьюториал',
  hint: 'Сценарии занятий для педагогов. Минуты этапов в сумме равны длительности.',
  format: 'mdx',
  sharing: 'all',
  titleField: 'title',
  disambiguators: ['topic'],
  primaryFields: ['title', 'topic', 'summary', 'durationMin', 'goal', 'stages', 'body', 'status'],
  body: { label: 'Дидактические листы', hint: 'Листы, которые нужны на занятии.', required: false },
  address: { folder: '/tyutorialy/' },
  listPage: {
    title: 'Тьюториалы',
    also: ['все тьюториалы', 'занятия для учителей'],
    record: 'Готовые сценарии занятий для педагогов.',
    picture: 'Тьюториалы: сценарии занятий',
    menu: { door: 'Команде школы', label: 'Тьюториалы', order: 1 },
  },
  search: {
    section: { name: 'Тьюториалы', weight: 0.97, noun: forms.tutorial },
    record: ({ aliases, summary, topic }, titleOf) => ({
      kind: 'Тьюториал',
      also: aliases,
      summary,
      topics: topicTitles([topic], titleOf),
    }),
  },
  preview: {
    kicker: 'Тьюториал',
    lead: 'goal',
    facts: tutorialFacts,
    parts: [
      lines('outcomes', 'С чем уйдёт участник'),
      lines('prep', 'Подготовить заранее'),
      lines('equipment', 'Понадобится'),
      lines('didactics', 'Дидактические листы'),
      groups('stages', 'Ход занятия', 'title', ['tutorDoes', 'participantsDo', 'onScreen']),
      field('homework', 'Проба на уроке'),
      field('reflection', 'Вопросы для осмысления'),
      field('onlineVariant', 'Если встреча онлайн'),
      body('Листы для печати'),
    ],
  },
  report: {
    isLinked: true,
    isRead: true,
    expected: ['outcomes', 'didactics', 'homework', 'reflection', 'onlineVariant', 'diagnosticItems'],
  },
  fields: {
    title: text({ label: 'Название' }),
    topic: relation('topics', { label: 'Тема' }),
    summary: text({ label: 'Коротко', max: 200 }),
    audience: text({ label: 'Для кого' }),
    participantsMin: optional(whole({ label: 'Участников, от', min: 1, max: 100 })),
    participantsMax: optional(whole({ label: 'Участников, до', min: 1, max: 100 })),
    durationMin: whole({ label: 'Длительность, минут', min: 5, max: 600 }),
    goal: text({ label: 'Цель' }),
    outcomes: list(text({ label: 'Результат' }), { label: 'С чем уйдёт участник', min: 1 }),
    prep: list(text({ label: 'Дело' }), { label: 'Что подготовить заранее' }),
    equipment: list(text({ label: 'Предмет' }), { label: 'Что понадобится' }),
    stages: list(stage, { label: 'Этапы', min: 1 }),
    didactics: list(text({ label: 'Лист' }), {
      label: 'Дидактические материалы',
      hint: 'Названия листов; сами листы — в тексте ниже.',
    }),
    homework: optional(prose({ label: 'Проба на уроке', short: true })),
    reflection: optional(prose({ label: 'Вопросы для осмысления', short: true })),
    onlineVariant: optional(prose({ label: 'Если встреча онлайн', short: true })),
    authors: authorsField,
    rights: rightsField,
    diagnosticItems: diagnosticItemsField,
    aliases: aliasesField,
    ...reviewFields,
    description: descriptionField,
    ...lifeFields,
    address: addressField,
  },
  rules: ({ stages, durationMin }) => {
    const sum = stages.reduce((total, { minutes }) => total + minutes, 0);
    const silent = stages.flatMap((s, i) =>
      s.isBreak || (s.tutorDoes && s.participantsDo)
        ? []
        : [{ path: ['stages', i], message: 'напишите, что делают тьютор и участники (или отметьте перерыв)' }],
    );
    return sum === durationMin
      ? silent
      : [
          ...silent,
          {
            path: ['durationMin'],
            message: `этапы дают ${minutesPhrase(sum)}, а указано ${durationMin}: исправьте минуты этапов или длительность`,
          },
        ];
  },
});
