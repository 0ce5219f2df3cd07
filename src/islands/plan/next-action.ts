import { nextAction, setActionState } from '../../domain/learning/plan/edit.ts';
import { actionStates } from '../../domain/learning/plan/outline.ts';
import { dayOf } from '../../domain/text/dates.ts';
import { fillSlots, slot } from '../shared/dom.ts';
import { tellFailures } from '../shared/failures.ts';
import { syncPagesOfPlans } from './pages.ts';
import { changePlan, storedPlans, storeError, today } from './store.ts';

/** Shows the next action of a plan and asks how it went; the answer is stored in the plan. */
export function showNextAction(root: HTMLElement): void {
  tellFailures(root, 'Ответ не записан в план');
  render(root);
  void syncPagesOfPlans();
  root.addEventListener('click', ({ target }) => {
    const value = (target as HTMLElement).dataset['state'];
    const state = actionStates.find((known) => known === value);
    const next = findNext();
    if (!state || !next) return;
    changePlan(next.stored.plan.id, (plan) => setActionState(plan, next.action.id, state, today()), next.stored);
    slot(root, 'done').textContent = storeError() || `Записано в план: ${state}.`;
    render(root);
    slot(root, 'link').focus();
  });
}

function render(root: HTMLElement): void {
  const next = findNext();
  slot(root, 'asks').hidden = next === undefined;
  root.hidden = next === undefined && slot(root, 'done').textContent === '';
  if (!next) return;
  const { kind, resource, by } = next.action;
  fillSlots(root, { what: `${kind}: ${resource}`, when: by === '' ? '' : ` — до ${dayOf(by)}` });
  slot<HTMLAnchorElement>(root, 'link').href = `/moj-plan/#${next.stored.plan.id}`;
}

/** The earliest open action of the plan that was changed last. */
function findNext() {
  const own = storedPlans().filter(({ role }) => role === 'own');
  for (const stored of own.sort((a, b) => (a.plan.changedOn < b.plan.changedOn ? 1 : -1))) {
    const action = nextAction(stored.plan);
    if (action) return { stored, action };
  }
  return undefined;
}
