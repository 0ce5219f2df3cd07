import { addAction, addMeeting, type Resource, removeItem, setPlanValue } from '../../domain/learning/plan/edit.ts';
import type { Plan } from '../../domain/learning/plan/plan.ts';
import type { StoredPlan } from '../../domain/learning/plan/plan-store.ts';
import { decideRemark, setRemark } from '../../domain/learning/plan/remarks.ts';
import { slot } from '../shared/dom.ts';
import { newId } from '../shared/new-id.ts';
import { fillForm, nameOf } from './form.ts';
import { fillPaper } from './paper.ts';
import { changePlan, erasePlan, savePlan, storedPlan, storeTrouble } from './store.ts';

type Edit = (plan: Plan) => Plan;

/** The plan on show: what is written goes to the store at once. */
export class OpenPlan {
  private readonly root: HTMLElement;
  private readonly say: (text: string) => void;
  private now: StoredPlan | undefined;
  private before: Plan[] = [];
  /** The control being written in: its letters are undone together. */
  private writing = '';
  private base: Promise<readonly Resource[]> | undefined;
  private pages: readonly Resource[] = [];

  constructor(root: HTMLElement, say: (text: string) => void) {
    this.root = root;
    this.say = say;
    const form = slot(root, 'form');
    form.addEventListener('input', ({ target }) => this.write(target as HTMLInputElement));
    form.addEventListener('change', () => {
      this.writing = '';
    });
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Shows a plan from the beginning. */
  show(kept: StoredPlan): void {
    this.before = [];
    this.now = kept;
    this.fill();
    this.base ??= pagesAt(this.root.dataset['resources']);
    void this.base.then((pages) => this.offer(pages));
  }

  /** Shows no plan; the empty sheet is what prints then. */
  close(): void {
    this.now = undefined;
    fillPaper(this.root, undefined);
  }

  /** Takes what another tab has kept; false when no plan is on show. */
  refreshed(): boolean {
    const fresh = this.now && storedPlan(this.now.plan.id);
    if (!fresh || JSON.stringify(fresh) === JSON.stringify(this.now)) return false;
    this.now = fresh;
    // An undo would take back what the other tab has written.
    this.before = [];
    this.fill();
    return true;
  }

  /** Does what a button says; `id` names the row or the remark it stands in. */
  async act(act: string, id: string): Promise<void> {
    if (!this.now) return;
    const edits: Readonly<Record<string, Edit>> = {
      'add-action': (plan) => addAction(plan, newId()),
      'add-meeting': (plan) => addMeeting(plan, newId()),
      remove: (plan) => removeItem(plan, id),
      accept: (plan) => decideRemark(plan, id, true),
      own: (plan) => decideRemark(plan, id, false),
    };
    const edit = edits[act];
    if (edit) {
      this.edit(edit);
      this.fill();
      this.moveFocus(act);
    } else if (act === 'undo') this.undo();
    else if (act === 'erase') this.erase(this.now.plan.id);
    else {
      const { bring } = await import('./files.ts');
      await bring(act, this.now.plan, this.root, this.say);
    }
  }

  private write(control: HTMLInputElement): void {
    const part = control.closest<HTMLElement>('[data-remark-on]')?.dataset['remarkOn'];
    const key = control.dataset['remark'] as 'text' | 'proposal' | undefined;
    const name = key && part ? `${part} ${key}` : nameOf(control);
    const edit: Edit =
      key && part
        ? (plan) => setRemark(plan, part, key, control.value, newId())
        : (plan) => setPlanValue(plan, name, control.value, this.pages);
    this.edit(edit, name === this.writing);
    this.writing = name;
    if (name.endsWith('.resource') || name === 'form') this.fill();
  }

  private edit(edit: Edit, goesOn = false): void {
    if (!this.now) return;
    const before = storedPlan(this.now.plan.id)?.plan ?? this.now.plan;
    this.now = changePlan(before.id, edit, this.now);
    if (!goesOn) this.before = [...this.before.slice(-49), before];
    this.tell();
    fillPaper(this.root, this.now.plan);
  }

  private undo(): void {
    const last = this.before.pop();
    if (!last || !this.now) return;
    this.now = { ...this.now, plan: last };
    this.writing = '';
    savePlan(this.now);
    this.fill();
    this.say('Последняя правка отменена.');
  }

  private erase(id: string): void {
    if (!confirm('Стереть этот план? Вернуть его можно будет только из файла.')) return;
    erasePlan(id);
    this.close();
    location.hash = 's-chego';
  }

  private fill(): void {
    if (!this.now) return;
    fillForm(this.root, this.now);
    fillPaper(this.root, this.now.plan);
    this.tell();
  }

  private tell(): void {
    slot(this.root, 'kept').textContent = storeTrouble() || 'Сохраняется в этом браузере';
    const undo = this.root.querySelector<HTMLButtonElement>('[data-act="undo"]');
    if (undo) undo.disabled = this.before.length === 0;
  }

  private moveFocus(act: string): void {
    const list = { 'add-action': 'actions', 'add-meeting': 'meetings' }[act];
    const last = list === undefined ? undefined : slot(this.root, list).lastElementChild;
    const fresh = last?.querySelector<HTMLElement>('select, input');
    (fresh ?? slot(this.root, 'name')).focus({ preventScroll: !fresh });
  }

  private offer(pages: readonly Resource[]): void {
    this.pages = pages;
    const options = pages.map(({ title, kind }) => Object.assign(new Option(kind, title), { label: kind }));
    slot(this.root, 'base').replaceChildren(...options);
  }
}

/** The file that the same build wrote; without it a resource is typed by hand. */
async function pagesAt(address = ''): Promise<readonly Resource[]> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}
