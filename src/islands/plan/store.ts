import type { Plan } from '../../domain/learning/plan/plan.ts';
import { type Kept, readShelf, shelfText, withKept } from '../../domain/learning/plan/plan-store.ts';
import { moscowMoment } from '../../domain/text/dates.ts';
import { storeKey, unreadKey } from './keys.ts';

// What a browser that keeps nothing (private mode, a full store) holds until the page is closed.
let memory: readonly Kept[] | undefined;
let trouble = '';
// True while the store holds what could be neither read nor put aside: nothing may be written over it.
let isShut = false;

/** What to tell about the store; empty when all is well. */
export function storeTrouble(): string {
  return trouble;
}

/** The plans of this browser, read afresh: another tab may have changed them. */
export function keptPlans(): readonly Kept[] {
  if (memory) return memory;
  try {
    const text = localStorage.getItem(storeKey);
    const { kept, unread } = readShelf(text);
    isShut = unread;
    if (unread && text !== null) putAside(text);
    isShut = false;
    return kept;
  } catch {
    return [];
  }
}

/** The plan with this id. */
export function keptPlan(id: string): Kept | undefined {
  return keptPlans().find(({ plan }) => plan.id === id);
}

/** Keeps a plan; only this one is written over, so that tabs don't undo each other's work. */
export function keep(one: Kept): void {
  write(withKept(keptPlans(), { ...one, plan: { ...one.plan, changedOn: today() } }));
}

/** Changes the plan with this id as it stands in the store now; gives what came of it. */
export function change(id: string, edit: (plan: Plan) => Plan, otherwise: Kept): Kept {
  const before = keptPlan(id) ?? otherwise;
  const after = { ...before, plan: edit(before.plan) };
  if (after.plan !== before.plan) keep(after);
  return after;
}

/** Leaves nothing of this plan in the browser. */
export function erase(id: string): void {
  write(keptPlans().filter(({ plan }) => plan.id !== id));
}

/** What was put aside because it could not be read. */
export function unreadText(): string | null {
  try {
    return localStorage.getItem(unreadKey);
  } catch {
    return null;
  }
}

/** Today in Moscow, `YYYY-MM-DD`. */
export function today(): string {
  return moscowMoment(new Date()).slice(0, 10);
}

function write(kept: readonly Kept[]): void {
  try {
    if (isShut) throw new Error('What stands there can not be put aside');
    if (kept.length === 0) localStorage.removeItem(storeKey);
    else localStorage.setItem(storeKey, shelfText(kept));
    memory = undefined;
    trouble = '';
  } catch {
    memory = kept;
    trouble = 'Браузер не сохраняет планы. Сохраните файл плана, прежде чем закрыть страницу.';
  }
}

function putAside(text: string): void {
  const before = localStorage.getItem(unreadKey);
  if (!before?.includes(text)) localStorage.setItem(unreadKey, before === null ? text : `${before}\n${text}`);
}
