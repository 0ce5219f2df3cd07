import * as z from 'zod/mini';
import { mendDay } from '../../text/days.ts';
import { readCover, type SentPlan } from './cover.ts';
import { formatVersion, readPlan } from './plan-file.ts';

/** A stored plan: the teacher's own, or a colleague's plan opened as a tutor, with the cover it came with. */
export interface StoredPlan extends SentPlan {
  readonly role: 'own' | 'tutor';
}

/** The stored plans, and each that can't be read as the line to set aside before the store is written over. */
export interface PlanStore {
  readonly plans: readonly StoredPlan[];
  readonly unreadable: readonly string[];
}

// `kept` is the stored name of the list: browsers already have it.
const storeSchema = z.object({
  version: z.number(),
  kept: z.array(z.object({ role: z.enum(['own', 'tutor']), plan: z.unknown(), cover: z.optional(z.unknown()) })),
});

/** Reads the stored text. Each plan is checked separately, so a broken one does not lose the others. */
export function readPlanStore(text: string | null): PlanStore {
  if (text === null) return { plans: [], unreadable: [] };
  const { data } = storeSchema.safeParse(parse(text));
  if (!data) return { plans: [], unreadable: [text.replaceAll('\n', ' ')] };
  const { version } = data;
  const results = data.kept.map((kept) => ({ ...kept, result: readPlan(withMendedDays(kept.plan), version) }));
  return {
    plans: results.flatMap(({ role, result, cover }) => {
      const known = readCover(cover);
      return result.ok ? [{ role, plan: result.plan, ...(known ? { cover: known } : {}) }] : [];
    }),
    // The shape of a plan's file: such a line can be saved and opened again by a site that can read it.
    unreadable: results.flatMap(({ plan, result }) =>
      result.ok ? [] : [JSON.stringify({ kind: 'tc-plan', version, plan })],
    ),
  };
}

/** The text to store. */
export function planStoreText(plans: readonly StoredPlan[]): string {
  return JSON.stringify({ version: formatVersion, kept: plans });
}

/** Replaces the plan with the same id, or adds it at the end. */
export function putPlan(plans: readonly StoredPlan[], stored: StoredPlan): StoredPlan[] {
  const index = plans.findIndex(({ plan }) => plan.id === stored.plan.id);
  return index < 0 ? [...plans, stored] : plans.map((other, i) => (i === index ? stored : other));
}

const dayKeys = ['createdOn', 'changedOn', 'goalBy', 'by', 'on'];

/** Earlier versions of the site stored any day that a field gave: such a day must not shut the whole plan. */
function withMendedDays(plan: unknown): unknown {
  return JSON.parse(JSON.stringify(plan ?? null), (key, value) =>
    dayKeys.includes(key) && typeof value === 'string' ? mendDay(value) : value,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
