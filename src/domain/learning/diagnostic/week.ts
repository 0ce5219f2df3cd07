import { type AreaResult, byShare, type Standing } from './profile.ts';
import type { AreaAdvice, Offer } from './recommend.ts';

/** The one thing to do this week. */
export interface WeekStep {
  readonly from: AreaAdvice;
  readonly offer: Offer;
}

const order: readonly Standing[] = ['start', 'strengthen', 'without-level', 'few-answers', 'works', 'not-about-me'];

/** Areas in the order to take them up: where to begin first, and within a level the lower share first. */
export function inOrder(areas: readonly AreaAdvice[]): AreaAdvice[] {
  const rank = ({ standing }: AreaResult) => order.indexOf(standing);
  return areas.toSorted(({ result: a }, { result: b }) => rank(a) - rank(b) || byShare(a, b));
}

/**
 * Chooses the step: from the area picked for the term, else from the first in order that offers anything.
 * See docs/domain.md#step-of-the-week.
 */
export function weekStep(areas: readonly AreaAdvice[], focus?: string): WeekStep | undefined {
  const sorted = inOrder(areas);
  const picked = sorted.filter(({ result }) => result.area.id === focus && result.standing === 'start');
  for (const from of [...picked, ...sorted]) {
    const offers = from.advice.flatMap((advice) => advice.offers);
    const concrete = offers.find(({ kind }) => kind === 'приём' || kind === 'материал');
    const offer = concrete ?? offers[0];
    if (offer) return { from, offer };
  }
  return undefined;
}

/** The areas to leave for later, when there is more to begin than one can carry. */
export function forLater(areas: readonly AreaAdvice[], now: AreaAdvice | undefined): AreaAdvice[] {
  return areas.filter((area) => area.result.standing === 'start' && area.result.area.id !== now?.result.area.id);
}
