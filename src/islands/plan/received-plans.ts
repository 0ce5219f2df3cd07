import { ownerLine } from '../../domain/learning/owner/owner.ts';
import type { Cover, SentPlan } from '../../domain/learning/plan/cover.ts';
import { PackingNotLoaded } from '../../domain/learning/plan/link.ts';
import { planName } from '../../domain/learning/plan/plan.ts';
import type { PlanParseResult } from '../../domain/learning/plan/plan-file.ts';
import { plansInFile, plansInText } from '../../domain/learning/plan/received-plans.ts';
import { mergeRemarks } from '../../domain/learning/plan/remarks.ts';
import { longDate } from '../../domain/text/dates.ts';
import { counted } from '../../domain/text/plural.ts';
import { cloneTemplate, fillSlots, slot } from '../shared/dom.ts';
import { sayFailure } from '../shared/failures.ts';
import { newId } from '../shared/new-id.ts';
import { changePlan, savePlan, storedPlan } from './store.ts';

/** Plans from a link, a letter or files, until the user decides what to do with each. */
export class ReceivedPlans {
  private readonly root: HTMLElement;
  private readonly showStatus: (text: string) => void;
  private plans = new Map<string, SentPlan>();

  constructor(root: HTMLElement, showStatus: (text: string) => void) {
    this.root = root;
    this.showStatus = showStatus;
  }

  /** Reads and shows the plan from the address of the page; false when it is not valid. */
  async fromAddress(): Promise<boolean> {
    const results = await this.read(() => plansInText(location.hash));
    // Removes the plan from the address: it must not stay in the history of a shared computer.
    if (results.length > 0) history.replaceState(null, '', location.pathname);
    return this.show(results);
  }

  /** Reads and shows the plans from a pasted link or letter; false when there is none. */
  async fromText(text: string): Promise<boolean> {
    return this.show(await this.read(() => plansInText(text)));
  }

  /** Reads and shows the plans from files; false when there is none. */
  async fromFiles(files: readonly File[]): Promise<boolean> {
    const read = files.map(async (file) => plansInFile(file.name, new Uint8Array(await file.arrayBuffer())));
    return this.show((await this.read(() => Promise.all(read))).flat());
  }

  /** Stores a plan as the button says: `take-reply`, `as-own` or `as-tutor`; `key` is that of its section. */
  accept(action: string, key: string): void {
    const sent = this.plans.get(key);
    if (!sent) return;
    this.plans.delete(key);
    const hash = this.store(action, sent);
    if (this.plans.size === 0) location.hash = hash;
    else this.render();
  }

  /** Gives the id under which the plan is stored. */
  private store(action: string, { plan, cover }: SentPlan): string {
    const existing = storedPlan(plan.id);
    if (action === 'take-reply' && existing) {
      changePlan(plan.id, (own) => mergeRemarks(own, plan), existing);
      this.showStatus('Замечания тьютора стоят под частями плана. Решаете вы.');
      return plan.id;
    }
    // The plan with this id must not be overwritten, so the new one gets another id.
    const id = action === 'as-own' && existing ? newId() : plan.id;
    const isMine = existing?.role === 'own' && action === 'as-tutor';
    if (isMine) this.showStatus('Это ваш план: он открыт как свой.');
    else if (action === 'as-own') savePlan({ role: 'own', plan: { ...plan, id } });
    else savePlan({ role: 'tutor', plan, ...(cover ? { cover } : {}) });
    return id;
  }

  private async read<T>(read: () => Promise<T[]>): Promise<T[]> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof PackingNotLoaded)) throw error;
      await sayFailure(this.root, 'Ссылка не открылась', error);
      return [];
    }
  }

  private show(results: readonly PlanParseResult[]): boolean {
    if (results.length > 0) this.showStatus(results.flatMap((one) => (one.ok ? [] : [one.message])).join(' '));
    const plans = results.filter((one) => one.ok);
    if (plans.length === 0) return false;
    this.plans = new Map(plans.map((plan, i) => [String(i), plan]));
    this.render();
    return true;
  }

  private render(): void {
    const guest = this.root.querySelector('[data-view="guest"]');
    guest?.replaceChildren(...[...this.plans].map(([key, sent]) => this.sectionOf(key, sent)));
    guest?.querySelector('h2')?.focus();
  }

  private sectionOf(key: string, { plan, cover }: SentPlan): HTMLElement {
    const { id, actions, remarks, form } = plan;
    const section = fillSlots(cloneTemplate(this.root, 'guest'), {
      name: planName(plan),
      facts: [
        form,
        counted(actions.length, ['действие', 'действия', 'действий']),
        counted(remarks.length, ['замечание', 'замечания', 'замечаний']),
      ].join(' · '),
    });
    renderCover(section, cover);
    section.dataset['id'] = key;
    const reply = section.querySelector<HTMLElement>('[data-act="take-reply"]');
    if (reply) reply.hidden = remarks.length === 0 || storedPlan(id)?.role !== 'own';
    return section;
  }
}

/** From whom the plan is, of what day and whose: what the sender has written. */
function renderCover(section: HTMLElement, cover: Cover | undefined): void {
  const parts = {
    from: cover?.from ?? '',
    on: cover?.on ? longDate(cover.on) : '',
    whose: cover?.owner ? ownerLine(cover.owner) : '',
  };
  fillSlots(section, parts);
  slot(section, 'sender').hidden = !cover;
  for (const [name, text] of Object.entries(parts)) slot(section, `${name}-part`).hidden = text === '';
}
