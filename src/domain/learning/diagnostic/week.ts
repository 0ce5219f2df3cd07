import { type AreaResult, type AreaStatus, byShare } from './profile.ts';
import type { AreaAdvice, Offer } from './recommend.ts';

/** The one thing to do this week, and the area it is from. */
export interface WeekStep {
  readonly areaAdvice: AreaAdvice;
  readonly offer: Offer;
}

const statusOrder: readonly AreaStatus[] = [
  'start',
  'strengthen',
  'without-level',
  'few-answers',
  'works',
  'not-about-me',
];

/** Areas to work on first come first: by status, and within a status by the lower share of points. */
export function sortByPriority(areas: readonly AreaAdvice[]): AreaAdvice[] {
  const rank = ({ status }: AreaResult) => statusOrder.indexOf(status);
  return [...areas].sort(({ result: a }, { result: b }) => rank(a) - rank(b) || byShare(a, b));
}

/**
 * The step of the week (docs/domain.md#step-of-the-week): from the area `focus`, else from the first area with an
 * offer. Undefined when no area has one.
 */
export function weekStep(areas: readonly AreaAdvice[], focus?: string): WeekStep | undefined {
  const sorted = sortByPriority(areas);
  const picked = sorted.filter(({ result }) => result.area.id === focus && result.status === 'start');
  for (const areaAdvice of [...picked, ...sorted]) {
    const offers = areaAdvice.advice.flatMap((advice) => advice.offers);
    const concrete = offers.find(({ kind }) => kind === 'приём' || kind === 'материал');
    const offer = concrete ?? offers[0];
    if (offer) return { areaAdvice, offer };
  }
  return undefined;
}

/** The start areas to leave for later: all but the one chosen `now` (docs/domain.md#step-of-the-week). */
export function areasForLater(areas: readonly AreaAdvice[], now: AreaAdvice | undefined): AreaAdvice[] {
  return areas.filter((area) => area.result.status === 'start' && area.result.area.id !== now?.result.area.id);
}
