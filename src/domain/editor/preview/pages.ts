import type { Collection } from '../../model/collection.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import { eventFacts, materialFacts, type PageFacts, techniqueFacts, tutorialFacts } from '../../site/page-facts.ts';
import { upperFirst } from '../../text/case.ts';
import {
  body,
  field,
  fieldIn,
  groups,
  lines,
  type Part,
  type PreviewEntry,
  paragraphs,
  tag,
  textHtml,
} from './parts.ts';

/** How a page of a collection is made: its head from fields by name, then its parts in the order of rendering. */
interface Layout {
  /** The field of the heading, where it is not the one that names the entry. */
  readonly title?: string;
  /** The line above the heading: words, or `{field}`. */
  readonly kicker?: string;
  readonly lead?: string;
  facts?(data: object): PageFacts;
  readonly parts: readonly Part[];
}

const layouts: Readonly<Partial<Record<CollectionId, Layout>>> = {
  materials: { kicker: '{kind}', lead: 'goal', facts: materialFacts, parts: [body()] },
  techniques: {
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
  topics: {
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
  tutorials: {
    kicker: 'Тьюториал',
    lead: 'goal',
    facts: tutorialFacts,
    parts: [
      lines('outcomes', 'С чем уйдёт участник'),
      lines('prep', 'Подготовить заранее'),
      lines('equipment', 'Понадобится'),
      lines('didactics', 'Дидактические листы'),
      groups('stages', 'Ход занятия', 'title', ['tutorDoes', 'participantsDo']),
      field('homework', 'Проба на уроке'),
      field('reflection', 'Вопросы для осмысления'),
      field('onlineVariant', 'Если встреча онлайн'),
      body('Листы для печати'),
    ],
  },
  events: {
    kicker: '{kind}',
    lead: 'summary',
    facts: (data) => eventFacts(data, {}),
    parts: [
      fieldIn('report', 'done', 'Что было'),
      fieldIn('report', 'takeaways', 'Что унесли с собой'),
      fieldIn('report', 'next', 'Что дальше'),
      lines('agenda', 'Программа', 'ol'),
      body(),
    ],
  },
  tutors: { kicker: 'Тьютор', parts: [lines('helpsWith', 'С чем ко мне можно прийти'), field('about')] },
  teams: { kicker: '{kind}', parts: [field('goal'), field('about')] },
  municipalities: { kicker: 'Команды', parts: [field('intro')] },
  pages: { lead: 'lead', parts: [body()] },
  faq: { kicker: '{audience}', parts: [field('answer')] },
  glossary: { parts: [({ values, inline }) => tag('p', '', inline(values['definition']))] },
  settings: { lead: 'tagline', parts: [field('about')] },
  needs: { parts: [field('intro')] },
  diagnostics: {
    parts: [
      field('intro'),
      ({ values, inline }) => tag('p', 'note', inline(values['disclaimer'])),
      groups('rules', 'Правила советов', 'id', ['advice']),
    ],
  },
};

/** The page of an entry, without what only the whole site knows. */
export function pageOf({ id, titleField }: Collection, entry: PreviewEntry): string {
  const { title = titleField, kicker, lead, facts, parts } = layouts[id] ?? { parts: [] };
  const { values, data } = entry;
  const above = kicker?.replace(/^\{(.*)\}$/, (_, name: string) => upperFirst(String(values[name] ?? '')));
  const known = (facts?.(data) ?? []).filter(([, value]) => value);
  const rows = known.map(([term, value]) =>
    tag('div', '', tag('dt', '', textHtml(term)) + tag('dd', '', textHtml(value))),
  );
  const head = [
    tag('p', 'kicker', textHtml(above)),
    tag('h1', '', textHtml(values[title])),
    tag('p', 'lead', lead === undefined ? '' : textHtml(values[lead])),
    tag('dl', 'facts', rows.join('')),
  ];
  const colour = typeof data['colour'] === 'string' ? `topic-${data['colour']}` : '';
  return tag(
    'div',
    colour,
    [tag('header', 'page-head', head.join('')), ...parts.map((part) => part(entry))].join('\n'),
  );
}
