import { addAction, addMeeting, type Resource, removeItem, setPlanValue } from '../../domain/learning/plan/edit.ts';
import type { Plan } from '../../domain/learning/plan/plan.ts';
import type { StoredPlan } from '../../domain/learning/plan/plan-store.ts';
import { decideRemark, setRemark } from '../../domain/learning/plan/remarks.ts';
import { slot } from '../shared/dom.ts';
import { newId } from '../shared/new-id.ts';
import { focusAfter, renderForm, valueName } from './form.ts';
import { loadExport } from './load-export.ts';
import { renderPlanSheet } from './plan-sheet.ts';
import { loadResources, showResources } from './resources.ts';
import { addShareButton, resetSharePart } from './share-part.ts';
import { changePlan, erasePlan, savePlan, storedPlan, storeError } from './store.ts';

type Edit = (plan: Plan) => Plan;

/** The form of one plan. Each change is stored at once. */
export class PlanEditor {
  private readonly root: HTMLElement;
  private readonly showStatus: (text: string) => void;
  private current: StoredPlan | undefined;
  private history: Plan[] = [];
  /** The name of the control that is edited now: all its letters are one step of undo. */
  private editedName = '';
  private loadedResources: readonly Resource[] = [];

  constructor(root: HTMLElement, showStatus: (text: string) => void) {
    this.root = root;
    this.showStatus = showStatus;
    const form = slot(root, 'form');
    form.addEventListener('input', ({ target }) => this.handleInput(target as HTMLInputElement));
    form.addEventListener('change', () => {
      this.editedName = '';
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    addShareButton(root);
  }

  /** Opens a plan with an empty history of undo. */
  open(stored: StoredPlan): void {
    this.history = [];
    this.current = stored;
    resetSharePart(this.root);
    this.render();
    // After a failure the next plan asks again.
    if (this.loadedResources.length > 0) return;
    void loadResources(this.root.dataset['resources']).then((pages) => {
      this.loadedResources = pages;
      showResources(this.root, pages);
    });
  }

  /** Closes the plan; then the empty sheet is printed. */
  close(): void {
    this.current = undefined;
    this.renderSheet();
  }

  /** Shows on the sheet for print what is known now. */
  renderSheet(): void {
    renderPlanSheet(this.root, this.current);
  }

  /** Shows the changes of another tab; false when no plan is open or nothing has changed. */
  refresh(): boolean {
    const latest = this.current && storedPlan(this.current.plan.id);
    if (!latest || JSON.stringify(latest) === JSON.stringify(this.current)) return false;
    this.current = latest;
    // Undo would delete the changes of the other tab.
    this.history = [];
    this.render();
    return true;
  }

  /** Runs the action of a button; `id` is the id of its row or remark. */
  async handleAction(action: string, id: string): Promise<void> {
    if (!this.current) return;
    const edits: Readonly<Record<string, Edit>> = {
      'add-action': (plan) => addAction(plan, newId()),
      'add-meeting': (plan) => addMeeting(plan, newId()),
      remove: (plan) => removeItem(plan, id),
      accept: (plan) => decideRemark(plan, id, true),
      own: (plan) => decideRemark(plan, id, false),
    };
    const edit = edits[action];
    if (edit) {
      this.apply(edit);
      this.render();
      focusAfter(this.root, action);
    } else if (action === 'undo') this.undo();
    else if (action === 'erase') this.erase(this.current.plan.id);
    else if (action === 'print') print();
    else await loadExport(action, this.current, this.root, this.showStatus);
  }

  private handleInput(control: HTMLInputElement): void {
    const part = control.closest<HTMLElement>('[data-remark-on]')?.dataset['remarkOn'];
    const key = control.dataset['remark'] as 'text' | 'proposal' | undefined;
    // What is not of the plan: the teacher's name, the sender of a link.
    if (control.name === '' && !key) return;
    const name = key && part ? `${part} ${key}` : valueName(control);
    const edit: Edit =
      key && part
        ? (plan) => setRemark(plan, part, key, control.value, newId())
        : (plan) => setPlanValue(plan, name, control.value, this.loadedResources);
    this.apply(edit, name === this.editedName);
    this.editedName = name;
    if (name.endsWith('.resource') || name === 'form') this.render();
  }

  private apply(edit: Edit, isSameControl = false): void {
    if (!this.current) return;
    const before = storedPlan(this.current.plan.id)?.plan ?? this.current.plan;
    this.current = changePlan(before.id, edit, this.current);
    if (!isSameControl) this.history = [...this.history.slice(-49), before];
    this.renderStatus();
    this.renderSheet();
  }

  private undo(): void {
    const last = this.history.pop();
    if (!last || !this.current) return;
    this.current = { ...this.current, plan: last };
    this.editedName = '';
    savePlan(this.current);
    this.render();
    this.showStatus('Последняя правка отменена.');
  }

  private erase(id: string): void {
    if (!confirm('Стереть этот план? Вернуть его можно будет только из файла.')) return;
    erasePlan(id);
    this.close();
    location.hash = 's-chego';
  }

  private render(): void {
    if (!this.current) return;
    renderForm(this.root, this.current);
    this.renderSheet();
    this.renderStatus();
  }

  private renderStatus(): void {
    slot(this.root, 'kept').textContent = storeError() || 'Сохраняется в этом браузере';
    const undo = this.root.querySelector<HTMLButtonElement>('[data-act="undo"]');
    if (undo) undo.disabled = this.history.length === 0;
  }
}
