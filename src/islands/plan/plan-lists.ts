import { whoseLine } from '../../domain/learning/plan/cover.ts';
import { planName } from '../../domain/learning/plan/plan.ts';
import { longDate } from '../../domain/text/dates.ts';
import { cloneTemplate, fillSlots, slot } from '../shared/dom.ts';
import { storedPlans } from './store.ts';

/** Shows the lists of stored plans: the teacher's own, and those opened as a tutor. */
export function renderPlanLists(root: HTMLElement): void {
  const stored = storedPlans();
  for (const [role, section] of [
    ['own', 'mine'],
    ['tutor', 'theirs'],
  ] as const) {
    const plans = stored.filter((item) => item.role === role);
    slot(root, section).hidden = plans.length === 0;
    slot(root, role).replaceChildren(
      ...plans.map(({ plan, cover }) => {
        const item = fillSlots(cloneTemplate(root, 'plan'), {
          name: planName(plan),
          when: [plan.form, whoseLine(cover), plan.changedOn && `изменён ${longDate(plan.changedOn)}`]
            .filter(Boolean)
            .join(', '),
        });
        slot<HTMLAnchorElement>(item, 'name').href = `#${plan.id}`;
        return item;
      }),
    );
  }
}
