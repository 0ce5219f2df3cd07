import { isStored, whenNeeded } from '../shared/when-needed.ts';
import { storeKey } from './keys.ts';

/** The plan. What it works with loads when there is a plan to show or something is pressed. */
class PlanPlace extends HTMLElement {
  private readonly open = whenNeeded(
    this,
    () => import('./plan-controller.ts').then(({ PlanController }) => new PlanController(this)),
    'План не загрузился. Проверьте связь и обновите страницу: сохранённое не пропало.',
  );

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const pressed = (target as Element).closest<HTMLElement>('[data-act]');
      if (pressed && !(pressed instanceof HTMLInputElement))
        void this.open().then((controller) => controller?.act(pressed));
    });
    this.addEventListener('change', ({ target }) => {
      const input = target as HTMLInputElement;
      if (input.type === 'file') void this.open().then((controller) => controller?.take(input));
    });
    addEventListener('storage', ({ key }) => {
      if (key === storeKey) void this.open().then((controller) => controller?.otherTab());
    });
    addEventListener('hashchange', () => void this.open().then((controller) => controller?.route(true)));
    if (location.hash !== '' || isStored(storeKey))
      void this.open().then((controller) => controller?.route(location.hash !== ''));
  }
}

customElements.define('tc-plan', PlanPlace);
