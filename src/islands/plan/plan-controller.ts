import type { StartingPoint } from '../../domain/learning/plan/outline.ts';
import { emptyPlan } from '../../domain/learning/plan/plan.ts';
import { slot } from '../shared/dom.ts';
import { newId } from '../shared/new-id.ts';
import { Guest } from './guest.ts';
import { fillLists } from './lists.ts';
import { OpenPlan } from './open-plan.ts';
import { syncPagesOfPlans } from './pages.ts';
import { savePlan, storedPlan, storeTrouble, unreadText } from './store.ts';

type View = 'start' | 'guest' | 'plan';

/** The heading of the list of plans. */
const start = 's-chego';

/** Works with the plans of this browser: the hash of the address names the one on show. */
export class PlanController {
  private readonly root: HTMLElement;
  private readonly guest: Guest;
  private readonly open: OpenPlan;

  constructor(root: HTMLElement) {
    this.root = root;
    const say = (text: string) => this.say(text);
    this.guest = new Guest(root, say);
    this.open = new OpenPlan(root, say);
    slot(root, 'form').addEventListener('change', () => void syncPagesOfPlans());
  }

  /** Shows what the address names; a hash of another part of the page changes nothing. */
  async route(moves: boolean): Promise<void> {
    const id = location.hash.slice(1);
    if (id.startsWith('plan=')) {
      this.open.close();
      const came = await this.guest.fromLink(id.slice(5));
      this.show(came ? 'guest' : 'start', moves);
      return;
    }
    const found = storedPlan(id);
    if (!found && id !== '' && id !== start && document.getElementById(id)) return;
    this.say(storeTrouble());
    if (found) this.open.show(found);
    else this.toStart();
    this.show(found ? 'plan' : 'start', moves);
    void syncPagesOfPlans();
  }

  /** Reads a plan from a chosen file. */
  async take(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (file && (await this.guest.fromFile(file))) this.show('guest', true);
    input.value = '';
  }

  /** Does what a button says. */
  async act(button: HTMLElement): Promise<void> {
    const act = button.dataset['act'] ?? '';
    if (act === 'begin') this.begin(button.dataset['way'] as StartingPoint);
    else if (act === 'save-unread') (await import('./files.ts')).saveUnread(unreadText() ?? '');
    else if (act.startsWith('take-') || act.startsWith('as-')) this.guest.accept(act);
    else await this.open.act(act, button.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '');
    void syncPagesOfPlans();
  }

  private begin(way: StartingPoint): void {
    if (way === 'diagnostic') {
      location.assign('/projti-diagnostiku/#itog');
      return;
    }
    const plan = emptyPlan(way, newId(), '');
    savePlan({ role: 'own', plan: { ...plan, createdOn: plan.changedOn } });
    location.hash = plan.id;
  }

  private toStart(): void {
    this.open.close();
    fillLists(this.root);
    const isLeft = unreadText() !== null;
    slot(this.root, 'unread').hidden = !isLeft;
    if (isLeft) this.say('Часть сохранённых планов не читается. Она отложена и не пропала: сохраните её в файл.');
  }

  /** Takes what another tab has kept. */
  otherTab(): void {
    if (this.open.refreshed()) this.say('План изменён в другой вкладке: показано последнее.');
    else if (['', `#${start}`].includes(location.hash)) this.toStart();
  }

  private show(view: View, moves: boolean): void {
    for (const place of this.root.querySelectorAll<HTMLElement>('[data-view]')) {
      place.hidden = place.dataset['view'] !== view;
    }
    this.root.dataset['at'] = view;
    if (!moves) return;
    this.root.querySelector<HTMLElement>(`[data-view="${view}"] h2[tabindex]`)?.focus({ preventScroll: true });
    this.root.scrollIntoView();
  }

  private say(text: string): void {
    slot(this.root, 'said').textContent = text;
  }
}
