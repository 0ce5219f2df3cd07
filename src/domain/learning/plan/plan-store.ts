import * as z from 'zod/mini';
import type { Plan } from './plan.ts';
import { formatVersion, readPlan } from './plan-file.ts';

/** A plan on the device: the teacher's own, or a colleague's that a tutor looks through. */
export interface Kept {
  readonly role: 'own' | 'tutor';
  readonly plan: Plan;
}

/** What the browser keeps. `unread` is true when something there could not be read: it must be put aside, not lost. */
export interface Shelf {
  readonly kept: readonly Kept[];
  readonly unread: boolean;
}

const shelfSchema = z.object({
  version: z.number(),
  kept: z.array(z.object({ role: z.enum(['own', 'tutor']), plan: z.unknown() })),
});

/** Reads the store; every plan for itself, so that one spoilt plan does not take the others with it. */
export function readShelf(text: string | null): Shelf {
  if (text === null) return { kept: [], unread: false };
  const { data } = shelfSchema.safeParse(parse(text));
  if (!data) return { kept: [], unread: true };
  const kept = data.kept.flatMap(({ role, plan }) => {
    const read = readPlan(plan, data.version);
    return read.ok ? [{ role, plan: read.plan }] : [];
  });
  return { kept, unread: kept.length < data.kept.length };
}

/** The store as text. */
export function shelfText(kept: readonly Kept[]): string {
  return JSON.stringify({ version: formatVersion, kept });
}

/** The shelf with this plan in the place of the one with its id, or at the end. */
export function withKept(kept: readonly Kept[], one: Kept): Kept[] {
  const at = kept.findIndex(({ plan }) => plan.id === one.plan.id);
  return at < 0 ? [...kept, one] : kept.with(at, one);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
