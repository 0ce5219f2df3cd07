import type { Plan } from '../../domain/learning/plan/plan.ts';
import { planStoreText, putPlan, readPlanStore, type StoredPlan } from '../../domain/learning/plan/plan-store.ts';
import { moscowMoment } from '../../domain/text/dates.ts';
import { plansKey, unreadableKey } from './keys.ts';

// The plans when localStorage can't be written (private mode, full storage): lost when the page is closed.
let unsavedPlans: readonly StoredPlan[] | undefined;
let errorText = '';
// True while the stored text is neither read nor backed up: it must not be overwritten.
let isLocked = false;

/** An error message in Russian; empty when plans are stored. */
export function storeError(): string {
  return errorText;
}

/** The stored plans. Read at each call, because another tab can change them. */
export function storedPlans(): readonly StoredPlan[] {
  if (unsavedPlans) return unsavedPlans;
  try {
    const text = localStorage.getItem(plansKey);
    const { plans, hasUnreadable } = readPlanStore(text);
    isLocked = hasUnreadable;
    if (hasUnreadable && text !== null) backUp(text);
    isLocked = false;
    return plans;
  } catch {
    return [];
  }
}

/** The plan with this id. */
export function storedPlan(id: string): StoredPlan | undefined {
  return storedPlans().find(({ plan }) => plan.id === id);
}

/** Stores a plan. The other plans are read again first, so changes of another tab are not lost. */
export function savePlan(stored: StoredPlan): void {
  write(putPlan(storedPlans(), { ...stored, plan: { ...stored.plan, changedOn: today() } }));
}

/** Applies an edit to the stored plan with this id, or to `fallback`; returns the new plan. */
export function changePlan(id: string, edit: (plan: Plan) => Plan, fallback: StoredPlan): StoredPlan {
  const before = storedPlan(id) ?? fallback;
  const after = { ...before, plan: edit(before.plan) };
  if (after.plan !== before.plan) savePlan(after);
  return after;
}

/** Removes a plan from this browser. */
export function erasePlan(id: string): void {
  write(storedPlans().filter(({ plan }) => plan.id !== id));
}

/** The backup of plans that could not be read. */
export function unreadableText(): string | null {
  try {
    return localStorage.getItem(unreadableKey);
  } catch {
    return null;
  }
}

/** Today in Moscow, `YYYY-MM-DD`. */
export function today(): string {
  return moscowMoment(new Date()).slice(0, 10);
}

function write(plans: readonly StoredPlan[]): void {
  try {
    if (isLocked) throw new Error('The stored plans are not backed up');
    if (plans.length === 0) localStorage.removeItem(plansKey);
    else localStorage.setItem(plansKey, planStoreText(plans));
    unsavedPlans = undefined;
    errorText = '';
  } catch {
    unsavedPlans = plans;
    errorText = 'Браузер не сохраняет планы. Сохраните файл плана, прежде чем закрыть страницу.';
  }
}

function backUp(text: string): void {
  const before = localStorage.getItem(unreadableKey);
  if (!before?.includes(text)) localStorage.setItem(unreadableKey, before === null ? text : `${before}\n${text}`);
}
