import { unpackPlan } from '../../domain/learning/plan/link.ts';
import { type Plan, planName } from '../../domain/learning/plan/plan.ts';
import { type PlanParseResult, readPlanFile } from '../../domain/learning/plan/plan-file.ts';
import { mergeRemarks } from '../../domain/learning/plan/remarks.ts';
import { counted } from '../../domain/text/plural.ts';
import { clone, fill } from '../shared/dom.ts';
import { newId } from '../shared/new-id.ts';
import { changePlan, savePlan, storedPlan } from './store.ts';

/** A file of more than this many bytes is not a plan. */
const largestFile = 2_000_000;

/** A plan that came by a link or a file, until it is decided what to do with it. */
export class Guest {
  private readonly root: HTMLElement;
  private readonly say: (text: string) => void;
  private plan: Plan | undefined;

  constructor(root: HTMLElement, say: (text: string) => void) {
    this.root = root;
    this.say = say;
  }

  /** Reads a plan out of an address; false when it is not one. */
  async fromLink(packed: string): Promise<boolean> {
    const read = await unpackPlan(packed);
    // Out of the address: the plan must not stay in the history of a shared computer.
    history.replaceState(null, '', location.pathname);
    return this.receive(read);
  }

  /** Reads a plan out of a file; false when it is not one. */
  async fromFile(file: File): Promise<boolean> {
    return this.receive(file.size > largestFile ? readPlanFile(null) : readPlanFile(parse(await file.text())));
  }

  /** Keeps the plan as the button says. */
  accept(act: string): void {
    const { plan } = this;
    if (!plan) return;
    const known = storedPlan(plan.id);
    if (act === 'take-reply' && known) {
      changePlan(plan.id, (own) => mergeRemarks(own, plan), known);
      location.hash = plan.id;
      this.say('Замечания тьютора стоят под частями плана. Решаете вы.');
      return;
    }
    // A plan that is here already stays as it is: what came gets an id of its own.
    const id = act === 'as-own' && known ? newId() : plan.id;
    const isMine = known?.role === 'own' && act === 'as-tutor';
    if (isMine) this.say('Это ваш план: он открыт как свой.');
    else savePlan({ role: act === 'as-tutor' ? 'tutor' : 'own', plan: { ...plan, id } });
    location.hash = id;
  }

  private receive(read: PlanParseResult): boolean {
    this.say(read.ok ? '' : read.message);
    if (!read.ok) return false;
    this.plan = read.plan;
    const { actions, remarks, form } = read.plan;
    const piece = fill(clone(this.root, 'guest'), {
      name: planName(read.plan),
      facts: [
        form,
        counted(actions.length, ['действие', 'действия', 'действий']),
        counted(remarks.length, ['замечание', 'замечания', 'замечаний']),
      ].join(' · '),
    });
    const reply = piece.querySelector<HTMLElement>('[data-act="take-reply"]');
    if (reply) reply.hidden = remarks.length === 0 || storedPlan(read.plan.id)?.role !== 'own';
    this.root.querySelector('[data-view="guest"]')?.replaceChildren(piece);
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
