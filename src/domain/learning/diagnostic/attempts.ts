import * as z from 'zod/mini';
import { longDate } from '../../text/dates.ts';
import { isDay } from '../../text/days.ts';
import { pointsPhrase, statusLabel } from './phrases.ts';
import type { AreaResult, Profile } from './profile.ts';
import type { Questionnaire } from './questionnaire.ts';

const areaStatuses = ['start', 'strengthen', 'works', 'few-answers', 'not-about-me', 'without-level'] as const;

const attemptSchema = z.object({
  version: z.string().check(z.regex(/^\d{1,4}\.\d{1,4}$/)),
  day: z.string().check(z.refine(isDay)),
  areas: z.array(
    // `standing` is the stored name of an area's status: results in browsers already have it.
    z.object({
      id: z.string().check(z.maxLength(20)),
      points: z.int().check(z.gte(0)),
      outOf: z.int().check(z.gte(0)),
      standing: z.enum(areaStatuses),
    }),
  ),
});

/** An earlier result stored in this browser: points and status of each area, without the answers. */
export type Attempt = z.infer<typeof attemptSchema>;

/** One area before and now, as Russian text. */
export interface AreaChange {
  readonly title: string;
  readonly before: string;
  readonly now: string;
}

/** Reads stored results, the newest last. Skips every item that is not a valid result. */
export function readAttempts(text: string | null): Attempt[] {
  const list = z.array(z.unknown()).safeParse(parse(text ?? '[]'));
  return (list.data ?? []).flatMap((item) => attemptSchema.safeParse(item).data ?? []);
}

/** Adds a result to the stored text. Items that can't be read stay in it unchanged. */
export function addAttempt(text: string | null, attempt: Attempt): string {
  const before = parse(text ?? '[]');
  return JSON.stringify([...(Array.isArray(before) ? before : [text]), attempt]);
}

/** Makes the record to store. Areas with too few answers are left out: they have no level to compare. */
export function attemptOf(profile: Profile, version: string, day: string): Attempt {
  return {
    version,
    day,
    areas: profile
      .filter(({ status }) => status !== 'few-answers')
      .map(({ area, points, outOf, status }) => ({ id: area.id, points, outOf, standing: status })),
  };
}

/** Compares each area with the last stored result that has it. The text also names the version of the questionnaire. */
export function changesSince(
  attempts: readonly Attempt[],
  profile: Profile,
  questionnaire: Questionnaire,
): AreaChange[] {
  return profile.flatMap((result) => {
    const { area } = result;
    const last = attempts.findLast(({ areas }) => areas.some(({ id }) => id === area.id));
    const before = last?.areas.find(({ id }) => id === area.id);
    if (!last || !before) return [];
    const describe = (then: Pick<AreaResult, 'status' | 'points' | 'outOf'>) =>
      `${statusLabel(questionnaire, then)}, ${pointsPhrase(then)}`;
    return {
      title: area.title,
      before: `${longDate(last.day)}, версия ${last.version}: ${describe({ ...before, status: before.standing })}`,
      now: describe(result),
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
