import type { Session, Stage } from './session.ts';

/** A minute in milliseconds. */
export const minute = 60_000;

/** How long a stage may go on, in milliseconds: its minutes, with those added or taken away. */
export const lengthOf = ({ planned, added }: Stage): number => Math.max(0, planned + added) * minute;

/** How long a stage went on up to `now`, in milliseconds. A clock that was set back counts as one that stands. */
export function spentOn({ stages, place, since }: Session, i: number, now: number): number {
  const running = i === place && since !== null ? Math.max(0, now - since) : 0;
  return (stages[i]?.spent ?? 0) + running;
}

/** What is left of a stage, in milliseconds; below zero when it goes on longer. */
export function leftOf(session: Session, i: number, now: number): number {
  const stage = session.stages[i];
  return stage ? lengthOf(stage) - spentOn(session, i, now) : 0;
}

/** When the present stage and the whole session come to their ends if nothing is changed; a stage that is late ends now. */
export function endsOf(session: Session, now: number): { readonly stage: number; readonly session: number } {
  const rest = (i: number) => Math.max(0, leftOf(session, i, now));
  const stage = now + rest(session.place);
  const later = session.stages.slice(session.place + 1).reduce((sum, _, i) => sum + rest(session.place + 1 + i), 0);
  return { stage, session: session.endedAt ?? stage + later };
}

/** When the session should end: the minutes of the scenario after the moment at which it should begin, or has begun. */
export function plannedEndOf({ plannedAt, begunAt, stages }: Session, now: number): number {
  const minutes = stages.reduce((sum, { planned }) => sum + planned, 0);
  return (plannedAt ?? begunAt ?? now) + minutes * minute;
}

/** Whether a session is over for long: two hours after it has ended, or should have. */
export function isPast(session: Session, now: number): boolean {
  return now > Math.max(plannedEndOf(session, now), session.endedAt ?? 0) + 120 * minute;
}

/** By how many whole minutes it ends later than planned; below zero when earlier. */
export function lateBy(session: Session, now: number): number {
  // Not −0, which would have a sign of its own.
  return Math.round((endsOf(session, now).session - plannedEndOf(session, now)) / minute) || 0;
}

/** How many whole minutes went on after the end of a stage; below zero when it was left before. */
export function overOf(session: Session, i: number, now: number): number {
  return Math.round(-leftOf(session, i, now) / minute) || 0;
}
