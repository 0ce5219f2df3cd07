import * as z from 'zod/mini';
import type { Answers } from './answers.ts';
import { type Answer, type Questionnaire, topScore } from './questionnaire.ts';

/** What stood in the browser's storage. */
export type Saved = { readonly state: 'broken' } | { readonly state: 'kept'; readonly answers: Answers };

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
const record = z.catch(z.record(z.string(), z.unknown()), {});

// One bad field is no reason to lose the others; without its version a record says nothing.
const saved = z.object({
  version: matching(/^\d{1,4}\.\d{1,4}$/),
  changedOn: z.catch(matching(/^\d{4}-\d\d-\d\d$/), ''),
  areas: z.catch(z.array(z.unknown()), []),
  impressions: record,
  items: record,
  focus: z.catch(z.optional(z.string()), undefined),
  place: z.catch(z.optional(matching(/^[a-z0-9-]{1,60}$/)), undefined),
});

/** Reads what was saved. Anything may stand there: another version, another site's text, half a file. */
export function readSaved(text: string, questionnaire: Questionnaire): Saved {
  const { data } = saved.safeParse(parse(text));
  if (!data) return { state: 'broken' };
  const known = questionnaire.areas.map(({ id }) => id);
  const statements = questionnaire.areas.flatMap(({ items }) => items.map(({ id }) => id));
  const answer = z.union([z.literal('na'), z.int().check(z.gte(0), z.lte(topScore(questionnaire)))]);
  const among = (ids: readonly string[], given: Readonly<Record<string, unknown>>): Record<string, Answer> =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const { success, data } = answer.safeParse(given[id]);
        return success ? [[id, data] as const] : [];
      }),
    );
  const { version, changedOn, areas, impressions, items, focus, place } = data;
  const answers: Answers = {
    version,
    changedOn,
    areas: known.filter((id) => areas.includes(id)),
    impressions: among(known, impressions),
    items: among(statements, items),
    ...(focus !== undefined && known.includes(focus) ? { focus } : {}),
    ...(place === undefined ? {} : { place }),
  };
  return { state: 'kept', answers };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
