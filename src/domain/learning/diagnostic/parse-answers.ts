import * as z from 'zod/mini';
import { isDay } from '../../text/days.ts';
import type { Answers } from './answers.ts';
import { type Answer, type Questionnaire, topScore } from './questionnaire.ts';

/** The result of reading stored answers. */
export type AnswersParseResult = { readonly ok: false } | { readonly ok: true; readonly answers: Answers };

const matches = (pattern: RegExp) => z.string().check(z.regex(pattern));
const record = z.catch(z.record(z.string(), z.unknown()), {});

// A bad field is replaced by an empty value, so the others are not lost. Only the version is required.
const answersSchema = z.object({
  version: matches(/^\d{1,4}\.\d{1,4}$/),
  changedOn: z.catch(z.string().check(z.refine(isDay)), ''),
  areas: z.catch(z.array(z.unknown()), []),
  impressions: record,
  items: record,
  focus: z.catch(z.optional(z.string()), undefined),
  place: z.catch(z.optional(matches(/^[a-z0-9-]{1,60}$/)), undefined),
});

/** Reads stored answers. The text may be anything; areas, statements and scores that no longer exist are dropped. */
export function parseAnswers(text: string, questionnaire: Questionnaire): AnswersParseResult {
  const { data } = answersSchema.safeParse(parse(text));
  if (!data) return { ok: false };
  const areaIds = questionnaire.areas.map(({ id }) => id);
  const statementIds = questionnaire.areas.flatMap(({ items }) => items.map(({ id }) => id));
  const answerSchema = z.union([z.literal('na'), z.int().check(z.gte(0), z.lte(topScore(questionnaire)))]);
  const validAnswers = (ids: readonly string[], given: Readonly<Record<string, unknown>>): Record<string, Answer> =>
    Object.fromEntries(
      ids.flatMap((id) => {
        const { success, data } = answerSchema.safeParse(given[id]);
        return success ? [[id, data] as const] : [];
      }),
    );
  const { version, changedOn, areas, impressions, items, focus, place } = data;
  const answers: Answers = {
    version,
    changedOn,
    areas: areaIds.filter((id) => areas.includes(id)),
    impressions: validAnswers(areaIds, impressions),
    items: validAnswers(statementIds, items),
    ...(focus !== undefined && areaIds.includes(focus) ? { focus } : {}),
    ...(place === undefined ? {} : { place }),
  };
  return { ok: true, answers };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
