import type { Plan } from '../../domain/learning/plan/plan.ts';
import { planStoreText, putPlan, readPlanStore, type StoredPlan } from '../../domain/learning/plan/plan-store.ts';
import {
  readUnreadable,
  type Unreadable,
  withoutUnreadable,
  withUnreadable,
} from '../../domain/learning/plan/unreadable-plans.ts';
import { localNow } from '../shared/local-time.ts';
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
  const { plans, unreadable } = readPlanStore(readItem(plansKey));
  if (unreadable.length > 0) setAside(plans, unreadable);
  return plans;
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

/** What is stored and can't be read, one by one. */
export function unreadablePlans(): Unreadable[] {
  return readUnreadable(readItem(unreadableKey));
}

/** Removes such a text from this browser. */
export function eraseUnreadable(text: string): void {
  writeItem(unreadableKey, withoutUnreadable(readItem(unreadableKey), text));
}

/** Today where the centre is, `YYYY-MM-DD`. */
export function today(): string {
  return localNow().slice(0, 10);
}

function write(plans: readonly StoredPlan[]): void {
  try {
    if (isLocked) throw new Error('The stored plans are not backed up');
    writeItem(plansKey, plans.length === 0 ? null : planStoreText(plans));
    unsavedPlans = undefined;
    errorText = '';
  } catch {
    unsavedPlans = plans;
    errorText = 'Браузер не сохраняет планы. Сохраните файл плана, прежде чем закрыть страницу.';
  }
}

/** Moves what can't be read to a key of its own. Left in the store, it would come back after it has been erased. */
function setAside(plans: readonly StoredPlan[], unreadable: readonly string[]): void {
  try {
    isLocked = true;
    writeItem(unreadableKey, withUnreadable(readItem(unreadableKey), unreadable));
    isLocked = false;
    writeItem(plansKey, plans.length === 0 ? null : planStoreText(plans));
  } catch {
    // The storage is full: the text stays where it is, and nothing is written over it.
  }
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeItem(key: string, text: string | null): void {
  if (text === null) localStorage.removeItem(key);
  else localStorage.setItem(key, text);
}
