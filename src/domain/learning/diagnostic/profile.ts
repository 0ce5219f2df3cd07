import type { Answers } from './answers.ts';
import { type Answer, type Area, type Level, type Questionnaire, type Statement, topScore } from './questionnaire.ts';

/** The level of an area, or the reason why it has none (docs/domain.md#levels). */
export type AreaStatus = Level | 'few-answers' | 'not-about-me' | 'without-level';

/** A statement with the score of the teacher's answer. */
export interface ScoredStatement {
  readonly statement: Statement;
  readonly score: number;
}

/** The result of one area. */
export interface AreaResult {
  readonly area: Area;
  readonly status: AreaStatus;
  /** Counted answers in the order of the statements. */
  readonly scored: readonly ScoredStatement[];
  readonly points: number;
  /** The most points that the counted answers could give. */
  readonly outOf: number;
  readonly impression: Answer | undefined;
  /** Distance from the impression to the rounded mean of the answers; undefined with too few answers. */
  readonly gap: number | undefined;
}

/** The results of the chosen areas. There is no sum over areas: they measure different things (docs/domain.md#points). */
export type Profile = readonly AreaResult[];

/** Counts the points and finds the status of each chosen area. Only whole numbers, so limits are exact. */
export function profileOf(questionnaire: Questionnaire, answers: Answers): Profile {
  return questionnaire.areas
    .filter(({ id }) => answers.areas.includes(id))
    .map((area) => resultOf(questionnaire, area, answers));
}

function resultOf(questionnaire: Questionnaire, area: Area, { impressions, items }: Answers): AreaResult {
  const impression = impressions[area.id];
  const isNotAboutMe = impression === 'na' || area.items.every(({ id }) => items[id] === 'na');
  const scored = area.items.flatMap((statement): ScoredStatement[] => {
    const answer = items[statement.id];
    return typeof answer !== 'number' || isNotAboutMe ? [] : [{ statement, score: answer }];
  });
  const points = scored.reduce((sum, { score }) => sum + score, 0);
  const outOf = topScore(questionnaire) * scored.length;
  const status = isNotAboutMe ? 'not-about-me' : statusOf(questionnaire, area, scored, points, outOf);
  const isComparable = typeof impression === 'number' && scored.length >= questionnaire.minAnswered;
  const gap = isComparable ? Math.abs(impression - roundedMean(points, scored.length)) : undefined;
  return { area, status, scored, points, outOf, impression, gap };
}

function statusOf(
  { minAnswered, startBelowPercent, worksFrom }: Questionnaire,
  { hasLevel }: Area,
  scored: readonly ScoredStatement[],
  points: number,
  outOf: number,
): AreaStatus {
  if (scored.length < minAnswered) return 'few-answers';
  if (!hasLevel) return 'without-level';
  // Checked before the percentage: a teacher who answers «regularly» five times needs no advice to start.
  if (scored.every(({ score }) => score >= worksFrom)) return 'works';
  return points * 100 < startBelowPercent * outOf ? 'start' : 'strengthen';
}

/** The mean of `count` scores with the sum `points`; a half is rounded up. */
export function roundedMean(points: number, count: number): number {
  return Math.floor((2 * points + count) / (2 * count));
}

/** Compares two results by their share of points, the lower first. Multiplies across to avoid fractions. */
export function byShare(a: AreaResult, b: AreaResult): number {
  return a.points * b.outOf - b.points * a.outOf;
}

/** The counted statements, the lowest score first; equal scores stay in order. */
export function lowestFirst({ scored }: AreaResult): ScoredStatement[] {
  return [...scored].sort((a, b) => a.score - b.score);
}
