import { isStored, loadOnDemand } from '../shared/load-on-demand.ts';
import { ownerKey, plansKey, unreadableKey } from './keys.ts';

/** The page of plans. The controller loads on a click, or when there is a stored plan or a hash. */
class PlanElement extends HTMLElement {
  private readonly load = loadOnDemand(
    this,
    () => import('./plan-controller.ts').then((code) => new code.PlanController(this)),
    'План не загрузился, но сохранённое не пропало',
  );

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-act]');
      if (button && !(button instanceof HTMLInputElement))
        void this.load((controller) => controller.handleAction(button));
    });
    this.addEventListener('change', ({ target }) => {
      const input = target as HTMLInputElement;
      if (input.type === 'file') void this.load((controller) => controller.openFiles(input));
    });
    addEventListener('storage', ({ key }) => {
      if (key === plansKey || key === ownerKey) void this.load((controller) => controller.handleStorage());
    });
    addEventListener('hashchange', () => void this.load((controller) => controller.route(true), true));
    if (location.hash !== '' || [plansKey, unreadableKey, ownerKey].some(isStored))
      void this.load((controller) => controller.route(location.hash !== ''), true);
  }
}

customElements.define('tc-plan', PlanElement);
