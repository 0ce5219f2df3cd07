import type { Answers } from './answers.ts';
import type { Catalogue, CatalogueEntry, Rule } from './catalogue.ts';
import { type AreaResult, type Profile, profileOf } from './profile.ts';
import type { Answer, Area, Questionnaire } from './questionnaire.ts';
import { type AreaAdvice, recommend } from './recommend.ts';

const areaOf = (id: string, count: number, more: Partial<Area> = {}): Area => ({
  id,
  title: `Направление ${id}`,
  topics: [`tema-${id}`],
  hasLevel: true,
  captions: [],
  items: Array.from({ length: count }, (_, i) => ({
    id: `${id.toUpperCase()}${i + 1}`,
    text: `Утверждение ${id}${i + 1}.`,
    naAllowed: false,
  })),
  ...more,
});

const withNa = (area: Area): Area => ({ ...area, items: area.items.map((item) => ({ ...item, naAllowed: true })) });

/**
 * A questionnaire of six areas: `sn` may be foreign, `pd` has captions, `ge` has no level.
 * See docs/domain.md#areas-and-statements.
 */
export const questionnaire: Questionnaire = {
  version: '1.0',
  minutes: 15,
  scale: [
    { score: 0, label: 'Пока нет', hint: 'Не делаю.' },
    { score: 1, label: 'Пробую', hint: 'Был опыт.' },
    { score: 2, label: 'Регулярно', hint: 'Обычная часть уроков.' },
    { score: 3, label: 'Постоянно', hint: 'Вижу, что помогает.' },
    { label: 'Сейчас не про меня', hint: 'Не входит в подсчёт.' },
  ],
  areas: [
    areaOf('fo', 5),
    areaOf('sr', 5),
    areaOf('ct', 5),
    withNa(areaOf('sn', 5)),
    areaOf('pd', 5, { captions: ['Пока нет', 'Раз в год', 'Раз в четверть', 'Каждый месяц'] }),
    withNa(areaOf('ge', 4, { hasLevel: false, topics: ['tema-ge', 'tema-so'] })),
  ],
  minAnswered: 3,
  startBelowPercent: 40,
  worksFrom: 2,
  levels: { start: 'Начать отсюда', strengthen: 'Укрепить', works: 'Получается' },
};

/** Answers to statements in order, by area; `undefined` leaves one out. */
export function answersOf(
  items: Readonly<Record<string, readonly (Answer | undefined)[]>>,
  impressions: Readonly<Record<string, Answer>> = {},
): Answers {
  const given = Object.entries(items).flatMap(([id, answers]) =>
    answers.flatMap((answer, i) => (answer === undefined ? [] : [[`${id.toUpperCase()}${i + 1}`, answer] as const])),
  );
  const areas = Object.keys(items);
  return { version: '1.0', changedOn: '2026-11-22', areas, impressions, items: Object.fromEntries(given) };
}

/** The profile of such answers. */
export function profileFrom(...given: Parameters<typeof answersOf>): Profile {
  return profileOf(questionnaire, answersOf(...given));
}

/** The result of the only area answered. */
export function resultFrom(...given: Parameters<typeof answersOf>): AreaResult {
  const [result] = profileFrom(...given);
  if (!result) throw new Error('No area was answered');
  return result;
}

/** An entry of the catalogue; what is not named is empty. */
export function entry(kind: CatalogueEntry['kind'], id: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return { kind, id, title: id, href: `/${kind}/${id}/`, note: '', topics: [], items: [], ...more };
}

const when = { notAboutMe: false, withoutLevel: false } satisfies Rule['when'];

/** Rules as a questionnaire gives them (docs/domain.md#recommendation-rules). */
const rules: readonly Rule[] = [
  { id: 'item-zero', when: { ...when, atMost: 0 }, offers: [{ kind: 'приём', count: 1 }] },
  {
    id: 'no-question-yet',
    when: { ...when, item: 'PD1', atMost: 1 },
    offers: [{ kind: 'тьюториал', tutorial: 't5' }],
  },
  {
    id: 'no-lesson-study-yet',
    when: { ...when, item: 'PD3', atMost: 1 },
    offers: [
      { kind: 'тьюториал', tutorial: 't6' },
      { kind: 'материал', material: 'nabor-pos' },
    ],
  },
  {
    id: 'area-start',
    when: { ...when, level: 'start' },
    offers: [
      { kind: 'тема' },
      { kind: 'материал', level: 'первая проба' },
      { kind: 'тьюториал' },
      { kind: 'консультация' },
    ],
  },
  {
    id: 'area-strengthen',
    when: { ...when, level: 'strengthen' },
    offers: [{ kind: 'приём', count: 2 }, { kind: 'материал', material: 'vizit' }, { kind: 'тьютор' }],
  },
  { id: 'area-works', when: { ...when, level: 'works' }, offers: [{ kind: 'тема' }, { kind: 'тьютор' }] },
  {
    id: 'by-item',
    when: { ...when, withoutLevel: true, atMost: 1 },
    offers: [{ kind: 'приём' }, { kind: 'материал', count: 2 }],
  },
  { id: 'by-item-works', when: { ...when, withoutLevel: true, atLeast: 2 }, offers: [{ kind: 'тьютор' }] },
  { id: 'self-gap', when: { ...when, selfGap: 2 }, offers: [] },
  { id: 'not-about-me', when: { ...when, notAboutMe: true }, offers: [{ kind: 'материал', level: 'первая проба' }] },
  { id: 'too-many-starts', when: { ...when, startAreasAbove: 2 }, offers: [] },
];

/** A catalogue of these entries under these rules. */
export function catalogueOf(...entries: readonly CatalogueEntry[]): Catalogue {
  return { version: '1.0', rules, caps: { materials: 3, events: 1, tutors: 1 }, entries };
}

/** When the tests run. */
export const now = '2026-11-22T12:00';

/** The advice for the only area answered, out of these entries. */
export function adviceOn(given: Parameters<typeof answersOf>, ...entries: readonly CatalogueEntry[]): AreaAdvice {
  const [area] = recommend(profileFrom(...given), catalogueOf(...entries), now).areas;
  if (!area) throw new Error('No area was answered');
  return area;
}

/** «rule id id» for every rule that spoke. */
export function adviceLines({ advice }: AreaAdvice): string[] {
  return advice.map(({ rule, offers }) =>
    [rule, ...offers.map(({ kind, entry: { id } = { id: kind } }) => id)].join(' '),
  );
}

/** What the advice lacks, with the statement where one is named. */
export function lacking({ missing }: AreaAdvice): string[] {
  return missing.map(({ kind, cause }) => (cause ? `${kind} ${cause.statement.id}` : kind));
}
