import { isDay } from '../../text/days.ts';
import { isNobody, lineOf, type Owner, ownerLine, readOwner } from '../owner/owner.ts';
import type { Plan } from './plan.ts';

/** What a sender writes on a plan, when asked to: from whom, of which day, and whose plan it is. */
export interface Cover {
  readonly from: string;
  /** The day of sending, `YYYY-MM-DD`; empty when it is not said. */
  readonly on: string;
  readonly owner?: Owner;
}

/** The longest name of a sender, in characters. */
export const maxFrom = 100;

/** The cover of a link that is made today; none when the sender says nothing of herself. */
export function coverOf(from: string, owner: Owner | undefined, today: string): Cover | undefined {
  return readCover({ from, on: today, owner });
}

/** Reads a cover that somebody sent. What is not right in it is left out: the plan opens without it, too. */
export function readCover(value: unknown): Cover | undefined {
  const { from, on, owner } = Object(value) as Record<string, unknown>;
  const known = { from: lineOf(from, maxFrom), owner: readOwner(owner) };
  if (known.from === '' && isNobody(known.owner)) return undefined;
  return {
    from: known.from,
    on: typeof on === 'string' && isDay(on) ? on : '',
    ...(isNobody(known.owner) ? {} : { owner: known.owner }),
  };
}

/** A plan that somebody sent, with the cover if it has one. */
export interface SentPlan {
  readonly plan: Plan;
  readonly cover?: Cover | undefined;
}

/** Whose plan it is, in a line of a list; empty when nobody said. */
export const whoseLine = (cover: Cover | undefined): string =>
  cover?.owner ? ownerLine(cover.owner) : cover?.from ? `от кого: ${cover.from}` : '';
