import { planName } from '../../domain/learning/plan/plan.ts';
import { longDate } from '../../domain/text/dates.ts';
import { clone, fill, slot } from '../shared/dom.ts';
import { storedPlans } from './store.ts';

/** Lists the plans of this browser: the teacher's own and those looked through as a tutor. */
export function fillLists(root: HTMLElement): void {
  const kept = storedPlans();
  for (const [role, section] of [
    ['own', 'mine'],
    ['tutor', 'theirs'],
  ] as const) {
    const plans = kept.filter((one) => one.role === role);
    slot(root, section).hidden = plans.length === 0;
    slot(root, role).replaceChildren(
      ...plans.map(({ plan }) => {
        const item = fill(clone(root, 'plan'), {
          name: planName(plan),
          when: [plan.form, plan.changedOn && `изменён ${longDate(plan.changedOn)}`].filter(Boolean).join(', '),
        });
        slot<HTMLAnchorElement>(item, 'name').href = `#${plan.id}`;
        return item;
      }),
    );
  }
}
