import type { Answers } from './answers.ts';
import { type Answer, type Area, type Level, type Questionnaire, type Statement, topScore } from './questionnaire.ts';

/** Where an area stands: a level, or why there is none. */
export type Standing = Level | 'few-answers' | 'not-about-me' | 'without-level';

/** A statement with the score given to it. */
export interface Scored {
  readonly statement: Statement;
  readonly score: number;
}

/** The result of one area (docs/domain.md#levels). */
export interface AreaResult {
  readonly area: Area;
  readonly standing: Standing;
  /** Counted answers in the order of the statements. */
  readonly scored: readonly Scored[];
  readonly points: number;
  /** The most points that the counted answers could give. */
  readonly outOf: number;
  readonly impression: Answer | undefined;
  /** How far the impression is from the rounded mean of the answers; only with enough answers. */
  readonly gap: number | undefined;
}

/** The results by area; there is no total over areas, on purpose. */
export type Profile = readonly AreaResult[];

/** Counts the answers, in whole numbers. */
export function profileOf(questionnaire: Questionnaire, answers: Answers): Profile {
  return questionnaire.areas
    .filter(({ id }) => answers.areas.includes(id))
    .map((area) => resultOf(questionnaire, area, answers));
}

function resultOf(questionnaire: Questionnaire, area: Area, { impressions, items }: Answers): AreaResult {
  const impression = impressions[area.id];
  const isForeign = impression === 'na' || area.items.every(({ id }) => items[id] === 'na');
  const scored = area.items.flatMap((statement): Scored[] => {
    const answer = items[statement.id];
    return typeof answer !== 'number' || isForeign ? [] : [{ statement, score: answer }];
  });
  const points = scored.reduce((sum, { score }) => sum + score, 0);
  const outOf = topScore(questionnaire) * scored.length;
  const standing = isForeign ? 'not-about-me' : standingOf(questionnaire, area, scored, points, outOf);
  const comparable = typeof impression === 'number' && scored.length >= questionnaire.minAnswered;
  const gap = comparable ? Math.abs(impression - roundedMean(points, scored.length)) : undefined;
  return { area, standing, scored, points, outOf, impression, gap };
}

function standingOf(
  { minAnswered, startBelowPercent, worksFrom }: Questionnaire,
  { hasLevel }: Area,
  scored: readonly Scored[],
  points: number,
  outOf: number,
): Standing {
  if (scored.length < minAnswered) return 'few-answers';
  if (!hasLevel) return 'without-level';
  // First, so that five times «regularly» is not called a lack.
  if (scored.every(({ score }) => score >= worksFrom)) return 'works';
  return points * 100 < startBelowPercent * outOf ? 'start' : 'strengthen';
}

/** The mean rounded half up, in whole numbers. */
export function roundedMean(points: number, count: number): number {
  return Math.floor((2 * points + count) / (2 * count));
}

/** Compares the shares of points of two results; the lower first. */
export function byShare(a: AreaResult, b: AreaResult): number {
  return a.points * b.outOf - b.points * a.outOf;
}

/** The counted statements, the lowest score first; equal ones keep their order. */
export function lowestFirst({ scored }: AreaResult): Scored[] {
  return scored.toSorted((a, b) => a.score - b.score);
}
