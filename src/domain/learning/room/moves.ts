import { cleanText, cutText } from '../../text/characters.ts';
import type { Session, Stage } from './session.ts';
import { leftOf, lengthOf, minute, plannedEndOf, spentOn } from './time.ts';

/** Begins with the first stage, or goes on after a pause or after the end. */
export function run(session: Session, now: number): Session {
  if (session.since !== null) return session;
  return { ...session, begunAt: session.begunAt ?? now, endedAt: null, since: now };
}

/** A session that was left behind: its clock stands, and its stage took no longer than it had, for nobody was there. */
export function asLeft(session: Session, now: number): Session {
  const { place, stages } = session;
  const spent = Math.max(
    stages[place]?.spent ?? 0,
    Math.min(spentOn(session, place, now), lengthOf(stages[place] as Stage)),
  );
  return { ...withStage(session, place, (stage) => ({ ...stage, spent })), since: null };
}

/** Goes on with a session that was ended or left behind. */
export const resumeOld = (session: Session, now: number): Session => run(asLeft(session, now), now);

/** Stops the clock of the stage. */
export const pause = (session: Session, now: number): Session => ({ ...settled(session, now), since: null });

/** Goes to a stage; a clock that stands goes on to stand. A place that is none changes nothing. */
export function goTo(session: Session, place: number, now: number): Session {
  if (place === session.place || !session.stages[place]) return session;
  return { ...settled(session, now), place };
}

/** Adds minutes to the present stage, or takes them away. */
export function addMinutes(session: Session, count: number): Session {
  return withStage(session, session.place, (stage) => {
    const added = Math.min(1440, Math.max(-stage.planned, stage.added + count));
    return { ...stage, added };
  });
}

/** Ends the session: the clock stands, and the moment is kept. */
export function finish(session: Session, now: number): Session {
  return { ...pause(session, now), begunAt: session.begunAt ?? now, endedAt: session.endedAt ?? now };
}

/** Says when the session should begin; null takes it back. */
export const planStart = (session: Session, plannedAt: number | null): Session => ({ ...session, plannedAt });

/** Writes down what came out of a stage, or of the whole. */
export function setNote(session: Session, place: number | 'whole', value: string): Session {
  const note = cutText(cleanText(value), 4000);
  return place === 'whole' ? { ...session, note } : withStage(session, place, (stage) => ({ ...stage, note }));
}

/** Writes what the projector shows in a stage in place of the scenario's words; empty gives these back. */
export function setShown(session: Session, place: number, value: string): Session {
  const shown = cutText(cleanText(value), 4000);
  return withStage(session, place, (stage) => ({ ...stage, shown }));
}

/**
 * Shortens the stages to come so that the session ends when it should. Breaks keep their minutes, each other stage a
 * part of its own, and at least one; what the present stage has left is counted as it is. Undefined when there are too
 * few minutes for that, or nothing needs to be shortened.
 */
export function fitToEnd(session: Session, now: number): Session | undefined {
  const from = toCome(session);
  const present = from === 0 ? 0 : Math.max(0, leftOf(session, session.place, now));
  const coming = session.stages.slice(from);
  const breaks = coming.filter(({ isBreak }) => isBreak);
  const work = coming.filter(({ isBreak }) => !isBreak);
  // To the nearest minute; half a minute is left over rather than overrun.
  const room = Math.ceil((plannedEndOf(session, now) - now - present - sum(breaks.map(lengthOf))) / minute - 0.5);
  const wanted = work.map((stage) => lengthOf(stage) / minute);
  if (room >= sum(wanted) || room < work.length) return undefined;
  const shares = shared(wanted, room);
  const stages = session.stages.map((stage, i) => {
    if (i < from || stage.isBreak) return stage;
    return { ...stage, added: (shares[work.indexOf(stage)] ?? stage.planned) - stage.planned };
  });
  return { ...session, stages };
}

/** Whether stages to come were shortened. */
export function isFitted(session: Session): boolean {
  return session.stages.slice(toCome(session)).some(({ added }) => added < 0);
}

/** Gives the stages to come the minutes of the scenario again. */
export function unfit(session: Session): Session {
  const from = toCome(session);
  return { ...session, stages: session.stages.map((stage, i) => (i < from ? stage : { ...stage, added: 0 })) };
}

/** The place of the first stage that has not begun. */
const toCome = ({ begunAt, place }: Session): number => (begunAt === null ? 0 : place + 1);

/** Parts of a sum in whole minutes, in the proportion of these, each at least one. */
function shared(minutes: readonly number[], whole: number): number[] {
  const all = sum(minutes);
  const exact = minutes.map((one) => Math.max(1, (one * whole) / all));
  const parts = exact.map(Math.floor);
  const byRest = exact.map((_, i) => i).sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1));
  const free = whole - sum(parts);
  for (const i of byRest.slice(0, Math.max(0, free))) parts[i] = (parts[i] ?? 0) + 1;
  // What short stages have got beyond their part is taken from the longest.
  for (let owed = -free; owed > 0; owed -= 1) {
    const longest = parts.indexOf(Math.max(...parts));
    parts[longest] = (parts[longest] ?? 0) - 1;
  }
  return parts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The session with the time of the present stage written down up to now. */
function settled(session: Session, now: number): Session {
  const spent = spentOn(session, session.place, now);
  const since = session.since === null ? null : now;
  return { ...withStage(session, session.place, (stage) => ({ ...stage, spent })), since };
}

function withStage(session: Session, place: number, edit: (stage: Stage) => Stage): Session {
  return { ...session, stages: session.stages.map((stage, i) => (i === place ? edit(stage) : stage)) };
}
