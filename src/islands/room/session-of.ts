import { isOfScenario, newSession, type Session } from '../../domain/learning/room/session.ts';
import { isPast } from '../../domain/learning/room/time.ts';
import type { Scenario } from './read-page.ts';
import { storedSession, storeSession } from './store.ts';

/** A session that has not begun. */
export const freshSession = ({ title, stages }: Scenario): Session => newSession(title, stages);

/** The stored session of a scenario, or a fresh one. */
export function sessionOf(scenario: Scenario): Session {
  const stored = storedSession(scenario.path);
  if (!stored) return freshSession(scenario);
  // Nothing was led yet: an hour of another day is forgotten, and a scenario that was edited is simply the new one.
  const isStale = !isOfScenario(stored, scenario.stages) || isPast(stored, Date.now());
  if (stored.begunAt !== null || !isStale) return stored;
  storeSession(scenario.path, undefined);
  return freshSession(scenario);
}

/** Tells a clock that was not heard for ten minutes: the device has slept. */
export function sleepWatch(): (now: number) => boolean {
  let seen = Date.now();
  return (now) => {
    const hasSlept = now - seen > 600_000;
    seen = now;
    return hasSlept;
  };
}
