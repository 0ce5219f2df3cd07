import * as z from 'zod/mini';
import { longDate } from '../../text/dates.ts';
import { pointsPhrase, standingLabel } from './phrases.ts';
import type { Profile } from './profile.ts';
import type { Questionnaire } from './questionnaire.ts';

const standings = ['start', 'strengthen', 'works', 'few-answers', 'not-about-me', 'without-level'] as const;

const attempt = z.object({
  version: z.string().check(z.regex(/^\d{1,4}\.\d{1,4}$/)),
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  areas: z.array(
    z.object({
      id: z.string().check(z.maxLength(20)),
      points: z.int().check(z.gte(0)),
      outOf: z.int().check(z.gte(0)),
      standing: z.enum(standings),
    }),
  ),
});

/** An earlier result, kept in this browser: the counted areas, without the answers. */
export type Attempt = z.infer<typeof attempt>;

/** A change in one area between the last earlier result that has it and now, in words. */
export interface Change {
  readonly title: string;
  readonly before: string;
  readonly now: string;
}

/** Reads earlier results, the newest last; whatever is not one is left out. */
export function readAttempts(text: string | null): Attempt[] {
  const list = z.array(z.unknown()).safeParse(parse(text ?? '[]'));
  return (list.data ?? []).flatMap((item) => attempt.safeParse(item).data ?? []);
}

/** The record of earlier results with one more; what can't be read there stays as it is. */
export function withAttempt(text: string | null, one: Attempt): string {
  const before = parse(text ?? '[]');
  return JSON.stringify([...(Array.isArray(before) ? before : [text]), one]);
}

/** The result of these answers as it is kept; areas without enough answers are not worth keeping. */
export function attemptOf(profile: Profile, version: string, day: string): Attempt {
  return {
    version,
    day,
    areas: profile
      .filter(({ standing }) => standing !== 'few-answers')
      .map(({ area, points, outOf, standing }) => ({ id: area.id, points, outOf, standing })),
  };
}

/** What changed in each area since it was answered before; the version of the questionnaire is named beside the day. */
export function changesSince(attempts: readonly Attempt[], profile: Profile, questionnaire: Questionnaire): Change[] {
  return profile.flatMap((result) => {
    const { area } = result;
    const last = attempts.findLast(({ areas }) => areas.some(({ id }) => id === area.id));
    const before = last?.areas.find(({ id }) => id === area.id);
    if (!last || !before) return [];
    const words = (points: typeof before) =>
      `${standingLabel(questionnaire, { ...result, ...points })}, ${pointsPhrase({ ...result, ...points })}`;
    return {
      title: area.title,
      before: `${longDate(last.day)}, версия ${last.version}: ${words(before)}`,
      now: words({ ...result, id: area.id }),
    };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
