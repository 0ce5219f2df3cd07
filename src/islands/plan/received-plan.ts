import { unpackPlan } from '../../domain/learning/plan/link.ts';
import { type Plan, planName } from '../../domain/learning/plan/plan.ts';
import { type PlanParseResult, readPlanFile } from '../../domain/learning/plan/plan-file.ts';
import { mergeRemarks } from '../../domain/learning/plan/remarks.ts';
import { counted } from '../../domain/text/plural.ts';
import { cloneTemplate, fillSlots } from '../shared/dom.ts';
import { newId } from '../shared/new-id.ts';
import { changePlan, savePlan, storedPlan } from './store.ts';

/** Larger files are not read, in bytes: a plan is much smaller. */
const maxFileSize = 2_000_000;

/** A plan from a link or a file, until the user decides what to do with it. */
export class ReceivedPlan {
  private readonly root: HTMLElement;
  private readonly showStatus: (text: string) => void;
  private plan: Plan | undefined;

  constructor(root: HTMLElement, showStatus: (text: string) => void) {
    this.root = root;
    this.showStatus = showStatus;
  }

  /** Reads and shows a plan from a link; false when it is not valid. */
  async fromLink(packed: string): Promise<boolean> {
    const result = await unpackPlan(packed);
    // Removes the plan from the address: it must not stay in the history of a shared computer.
    history.replaceState(null, '', location.pathname);
    return this.show(result);
  }

  /** Reads and shows a plan from a file; false when it is not valid. */
  async fromFile(file: File): Promise<boolean> {
    return this.show(file.size > maxFileSize ? readPlanFile(null) : readPlanFile(parse(await file.text())));
  }

  /** Stores the plan as the button says: `take-reply`, `as-own` or `as-tutor`. */
  accept(action: string): void {
    const { plan } = this;
    if (!plan) return;
    const existing = storedPlan(plan.id);
    if (action === 'take-reply' && existing) {
      changePlan(plan.id, (own) => mergeRemarks(own, plan), existing);
      location.hash = plan.id;
      this.showStatus('Замечания тьютора стоят под частями плана. Решаете вы.');
      return;
    }
    // The plan with this id must not be overwritten, so the new one gets another id.
    const id = action === 'as-own' && existing ? newId() : plan.id;
    const isMine = existing?.role === 'own' && action === 'as-tutor';
    if (isMine) this.showStatus('Это ваш план: он открыт как свой.');
    else savePlan({ role: action === 'as-tutor' ? 'tutor' : 'own', plan: { ...plan, id } });
    location.hash = id;
  }

  private show(result: PlanParseResult): boolean {
    this.showStatus(result.ok ? '' : result.message);
    if (!result.ok) return false;
    this.plan = result.plan;
    const { actions, remarks, form } = result.plan;
    const element = fillSlots(cloneTemplate(this.root, 'guest'), {
      name: planName(result.plan),
      facts: [
        form,
        counted(actions.length, ['действие', 'действия', 'действий']),
        counted(remarks.length, ['замечание', 'замечания', 'замечаний']),
      ].join(' · '),
    });
    const reply = element.querySelector<HTMLElement>('[data-act="take-reply"]');
    if (reply) reply.hidden = remarks.length === 0 || storedPlan(result.plan.id)?.role !== 'own';
    this.root.querySelector('[data-view="guest"]')?.replaceChildren(element);
    return true;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
