import { isLinkHash } from '../../domain/learning/plan/links-in-text.ts';
import type { StartingPoint } from '../../domain/learning/plan/outline.ts';
import { emptyPlan } from '../../domain/learning/plan/plan.ts';
import { clearDayFaults, guardDays } from '../shared/day-field.ts';
import { slot } from '../shared/dom.ts';
import { newId } from '../shared/new-id.ts';
import { renderUnreadable } from '../shared/unreadable.ts';
import { OwnerFields } from './owner-fields.ts';
import { syncPagesOfPlans } from './pages.ts';
import { PlanEditor } from './plan-editor.ts';
import { renderPlanLists } from './plan-lists.ts';
import { ReceivedPlans } from './received-plans.ts';
import { eraseUnreadable, savePlan, storedPlan, storeError, unreadablePlans } from './store.ts';

type View = 'start' | 'guest' | 'plan';

/** The id of the heading above the list of plans. */
const startHash = 's-chego';

/** The page of plans. The hash of the address is the id of the open plan. */
export class PlanController {
  private readonly root: HTMLElement;
  private readonly received: ReceivedPlans;
  private readonly editor: PlanEditor;
  private readonly owner: OwnerFields;

  constructor(root: HTMLElement) {
    this.root = root;
    const showStatus = (text: string) => this.showStatus(text);
    this.received = new ReceivedPlans(root, showStatus);
    this.editor = new PlanEditor(root, showStatus);
    this.owner = new OwnerFields(root, () => this.editor.renderSheet());
    guardDays(slot(root, 'form'), () => {
      slot(root, 'kept').textContent = 'День не записан: исправьте его';
    });
    slot(root, 'form').addEventListener('change', () => void syncPagesOfPlans());
  }

  /** Shows the view of the hash. A hash of another part of the page changes nothing. */
  async route(moveFocus: boolean): Promise<void> {
    const id = location.hash.slice(1);
    if (isLinkHash(location.hash, 'plan')) {
      this.editor.close();
      const isRead = await this.received.fromAddress();
      this.showView(isRead ? 'guest' : 'start', moveFocus);
      return;
    }
    const stored = storedPlan(id);
    if (!stored && id !== '' && id !== startHash && document.getElementById(id)) return;
    this.showStatus(storeError());
    clearDayFaults(slot(this.root, 'form'));
    this.owner.render(stored?.role === 'tutor');
    if (stored) this.editor.open(stored);
    else this.showStart();
    this.showView(stored ? 'plan' : 'start', moveFocus);
    void syncPagesOfPlans();
  }

  /** Reads plans from chosen files. */
  async openFiles(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    if (files.length > 0 && (await this.received.fromFiles(files))) this.showView('guest', true);
    input.value = '';
  }

  /** Runs the action of a button, its `data-act`. */
  async handleAction(button: HTMLElement): Promise<void> {
    const action = button.dataset['act'] ?? '';
    const id = button.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';
    if (action === 'begin') this.createPlan(button.dataset['way'] as StartingPoint);
    else if (action === 'erase-owner') this.eraseOwner();
    else if (action === 'read-letter') await this.openLetter();
    else if (action.startsWith('take-') || action.startsWith('as-')) this.received.accept(action, id);
    else await this.editor.handleAction(action, id);
    void syncPagesOfPlans();
  }

  private createPlan(startingPoint: StartingPoint): void {
    if (startingPoint === 'diagnostic') {
      location.assign('/projti-diagnostiku/#itog');
      return;
    }
    const plan = emptyPlan(startingPoint, newId(), '');
    savePlan({ role: 'own', plan: { ...plan, createdOn: plan.changedOn } });
    location.hash = plan.id;
  }

  private eraseOwner(): void {
    if (this.owner.erase()) this.showStatus('Имя, должность и школа стёрты с этого устройства.');
  }

  private showStart(): void {
    this.editor.close();
    renderPlanLists(this.root);
    const unreadable = unreadablePlans();
    renderUnreadable(this.root, unreadable, (text) => {
      eraseUnreadable(text);
      this.showStart();
    });
    if (unreadable.length > 0) this.showStatus('Часть сохранённого не читается. Она не пропала: посмотрите её ниже.');
  }

  private async openLetter(): Promise<void> {
    const field = slot<HTMLTextAreaElement>(this.root, 'letter');
    if (!(await this.received.fromText(field.value))) return;
    field.value = '';
    this.showView('guest', true);
  }

  /** Shows the changes of another tab. */
  handleStorage(): void {
    this.owner.render();
    this.editor.renderSheet();
    if (this.editor.refresh()) this.showStatus('План изменён в другой вкладке: показано последнее.');
    else if (['', `#${startHash}`].includes(location.hash)) this.showStart();
  }

  private showView(view: View, moveFocus: boolean): void {
    for (const section of this.root.querySelectorAll<HTMLElement>('[data-view]')) {
      section.hidden = section.dataset['view'] !== view;
    }
    this.root.dataset['at'] = view;
    if (!moveFocus) return;
    this.root.querySelector<HTMLElement>(`[data-view="${view}"] h2[tabindex]`)?.focus({ preventScroll: true });
    this.root.scrollIntoView();
  }

  private showStatus(text: string): void {
    slot(this.root, 'said').textContent = text;
  }
}
