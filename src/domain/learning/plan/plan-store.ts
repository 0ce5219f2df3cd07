import * as z from 'zod/mini';
import type { Plan } from './plan.ts';
import { formatVersion, readPlan } from './plan-file.ts';

/** A plan on the device: the teacher's own, or a colleague's that a tutor looks through. */
export interface StoredPlan {
  readonly role: 'own' | 'tutor';
  readonly plan: Plan;
}

/** What the browser keeps. `unread` is true when something there could not be read: it must be put aside, not lost. */
export interface PlanStore {
  readonly plans: readonly StoredPlan[];
  readonly unread: boolean;
}

const storeSchema = z.object({
  version: z.number(),
  kept: z.array(z.object({ role: z.enum(['own', 'tutor']), plan: z.unknown() })),
});

/** Reads the store; every plan for itself, so that one spoilt plan does not take the others with it. */
export function readPlanStore(text: string | null): PlanStore {
  if (text === null) return { plans: [], unread: false };
  const { data } = storeSchema.safeParse(parse(text));
  if (!data) return { plans: [], unread: true };
  const plans = data.kept.flatMap(({ role, plan }) => {
    const read = readPlan(plan, data.version);
    return read.ok ? [{ role, plan: read.plan }] : [];
  });
  return { plans, unread: plans.length < data.kept.length };
}

/** The store as text. */
export function planStoreText(plans: readonly StoredPlan[]): string {
  return JSON.stringify({ version: formatVersion, kept: plans });
}

/** The plans with this one in the place of the one with its id, or at the end. */
export function withPlan(plans: readonly StoredPlan[], one: StoredPlan): StoredPlan[] {
  const at = plans.findIndex(({ plan }) => plan.id === one.plan.id);
  return at < 0 ? [...plans, one] : plans.with(at, one);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
