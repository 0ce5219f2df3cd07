import { noOwner, type Owner } from '../../domain/learning/owner/owner.ts';
import { planDocument } from '../../domain/learning/plan/document.ts';
import { emptyPlan } from '../../domain/learning/plan/plan.ts';
import type { StoredPlan } from '../../domain/learning/plan/plan-store.ts';
import { storedOwner } from './owner-store.ts';
import { renderSheet } from './print-sheet.ts';

/** Shows the plan on the sheet for print; without a plan, an empty form. */
export function renderPlanSheet(root: HTMLElement, stored: StoredPlan | undefined): void {
  const plan = stored?.plan ?? emptyPlan('interest', 'blank0000000', '');
  renderSheet(root, planDocument(plan, ownerOf(stored)));
}

/** Whose name stands on the paper of a plan: a colleague's own, if she gave it, and never that of her tutor. */
export function ownerOf(stored: StoredPlan | undefined): Owner {
  return stored?.role === 'tutor' ? (stored.cover?.owner ?? noOwner) : storedOwner();
}
