import * as z from 'zod/mini';
import type { Plan } from './plan.ts';
import { formatVersion, readPlan } from './plan-file.ts';

/** A stored plan: the teacher's own, or a colleague's plan opened as a tutor. */
export interface StoredPlan {
  readonly role: 'own' | 'tutor';
  readonly plan: Plan;
}

/** The stored plans. With `hasUnreadable` the text must be backed up before it is overwritten. */
export interface PlanStore {
  readonly plans: readonly StoredPlan[];
  readonly hasUnreadable: boolean;
}

// `kept` is the stored name of the list: browsers already have it.
const storeSchema = z.object({
  version: z.number(),
  kept: z.array(z.object({ role: z.enum(['own', 'tutor']), plan: z.unknown() })),
});

/** Reads the stored text. Each plan is checked separately, so a broken one does not lose the others. */
export function readPlanStore(text: string | null): PlanStore {
  if (text === null) return { plans: [], hasUnreadable: false };
  const { data } = storeSchema.safeParse(parse(text));
  if (!data) return { plans: [], hasUnreadable: true };
  const plans = data.kept.flatMap(({ role, plan }) => {
    const result = readPlan(plan, data.version);
    return result.ok ? [{ role, plan: result.plan }] : [];
  });
  return { plans, hasUnreadable: plans.length < data.kept.length };
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
