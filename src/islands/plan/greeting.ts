import { nextAction, setActionState } from '../../domain/learning/plan/edit.ts';
import { actionStates } from '../../domain/learning/plan/outline.ts';
import { dayOf } from '../../domain/text/dates.ts';
import { fill, slot } from '../shared/dom.ts';
import { syncPagesOfPlans } from './pages.ts';
import { changePlan, storedPlans, today } from './store.ts';

/** Asks how the next action went; the answer goes into the plan. */
export function greet(place: HTMLElement): void {
  show(place);
  void syncPagesOfPlans();
  place.addEventListener('click', ({ target }) => {
    const said = (target as HTMLElement).dataset['state'];
    const state = actionStates.find((known) => known === said);
    const next = nextOf();
    if (!state || !next) return;
    changePlan(next.kept.plan.id, (plan) => setActionState(plan, next.action.id, state, today()), next.kept);
    slot(place, 'done').textContent = `Записано в план: ${state}.`;
    show(place);
    slot(place, 'link').focus();
  });
}

function show(place: HTMLElement): void {
  const next = nextOf();
  slot(place, 'asks').hidden = next === undefined;
  place.hidden = next === undefined && slot(place, 'done').textContent === '';
  if (!next) return;
  const { kind, resource, by } = next.action;
  fill(place, { what: `${kind}: ${resource}`, when: by === '' ? '' : ` — до ${dayOf(by)}` });
  slot<HTMLAnchorElement>(place, 'link').href = `/moj-plan/#${next.kept.plan.id}`;
}

/** The earliest step of the plan that was changed last. */
function nextOf() {
  const own = storedPlans().filter(({ role }) => role === 'own');
  for (const kept of own.toSorted((a, b) => (a.plan.changedOn < b.plan.changedOn ? 1 : -1))) {
    const action = nextAction(kept.plan);
    if (action) return { kept, action };
  }
  return undefined;
}
