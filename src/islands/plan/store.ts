import type { Plan } from '../../domain/learning/plan/plan.ts';
import { planStoreText, readPlanStore, type StoredPlan, withPlan } from '../../domain/learning/plan/plan-store.ts';
import { localNow } from '../shared/local-time.ts';
import { storeKey, unreadKey } from './keys.ts';

// What a browser that keeps nothing (private mode, a full store) holds until the page is closed.
let memory: readonly StoredPlan[] | undefined;
let trouble = '';
// True while the store holds what could be neither read nor put aside: nothing may be written over it.
let isShut = false;

/** What to tell about the store; empty when all is well. */
export function storeTrouble(): string {
  return trouble;
}

/** The plans of this browser, read afresh: another tab may have changed them. */
export function storedPlans(): readonly StoredPlan[] {
  if (memory) return memory;
  try {
    const text = localStorage.getItem(storeKey);
    const { plans, unread } = readPlanStore(text);
    isShut = unread;
    if (unread && text !== null) putAside(text);
    isShut = false;
    return plans;
  } catch {
    return [];
  }
}

/** The plan with this id. */
export function storedPlan(id: string): StoredPlan | undefined {
  return storedPlans().find(({ plan }) => plan.id === id);
}

/** Keeps a plan; only this one is written over, so that tabs don't undo each other's work. */
export function savePlan(one: StoredPlan): void {
  write(withPlan(storedPlans(), { ...one, plan: { ...one.plan, changedOn: today() } }));
}

/** Changes the plan with this id as it stands in the store now; gives what came of it. */
export function changePlan(id: string, edit: (plan: Plan) => Plan, otherwise: StoredPlan): StoredPlan {
  const before = storedPlan(id) ?? otherwise;
  const after = { ...before, plan: edit(before.plan) };
  if (after.plan !== before.plan) savePlan(after);
  return after;
}

/** Leaves nothing of this plan in the browser. */
export function erasePlan(id: string): void {
  write(storedPlans().filter(({ plan }) => plan.id !== id));
}

/** What was put aside because it could not be read. */
export function unreadText(): string | null {
  try {
    return localStorage.getItem(unreadKey);
  } catch {
    return null;
  }
}

/** Today where the centre is, `YYYY-MM-DD`. */
export function today(): string {
  return localNow().slice(0, 10);
}

function write(plans: readonly StoredPlan[]): void {
  try {
    if (isShut) throw new Error('What stands there can not be put aside');
    if (plans.length === 0) localStorage.removeItem(storeKey);
    else localStorage.setItem(storeKey, planStoreText(plans));
    memory = undefined;
    trouble = '';
  } catch {
    memory = plans;
    trouble = 'Браузер не сохраняет планы. Сохраните файл плана, прежде чем закрыть страницу.';
  }
}

function putAside(text: string): void {
  const before = localStorage.getItem(unreadKey);
  if (!before?.includes(text)) localStorage.setItem(unreadKey, before === null ? text : `${before}\n${text}`);
}
