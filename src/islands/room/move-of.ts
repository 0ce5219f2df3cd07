import { addMinutes, finish, goTo, pause, run } from '../../domain/learning/room/moves.ts';
import type { Session } from '../../domain/learning/room/session.ts';
import type { Deed } from './remote.ts';

/** A change of a session at a moment. */
export type Move = (session: Session, now: number) => Session;

/** What a key or a button does to a session: before the beginning and after the end it is another thing. */
export function moveOf(deed: Exclude<Deed, 'full' | 'blank'>, session: Session): Move {
  const { begunAt, endedAt, place, since, stages } = session;
  switch (deed) {
    case 'more':
      return begunAt !== null && endedAt === null ? (before) => addMinutes(before, 1) : (before) => before;
    case 'toggle':
      return since === null ? run : pause;
    case 'back':
      return endedAt === null ? (before, now) => goTo(before, place - 1, now) : run;
    case 'next':
      if (begunAt === null) return run;
      return place + 1 < stages.length ? (before, now) => goTo(before, place + 1, now) : finish;
  }
}
