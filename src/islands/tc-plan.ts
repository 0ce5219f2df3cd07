import type { Desk } from './tc-plan-desk.ts';
import { storeKey } from './tc-plan-keys.ts';

/** The plan. What it works with loads when there is a plan to show or something is pressed. */
class PlanPlace extends HTMLElement {
  private desk: Promise<Desk> | undefined;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const pressed = (target as Element).closest<HTMLElement>('[data-act]');
      if (pressed && !(pressed instanceof HTMLInputElement)) void this.open().then((desk) => desk?.act(pressed));
    });
    this.addEventListener('change', ({ target }) => {
      const input = target as HTMLInputElement;
      if (input.type === 'file') void this.open().then((desk) => desk?.take(input));
    });
    addEventListener('hashchange', () => void this.open().then((desk) => desk?.route(true)));
    if (location.hash !== '' || hasPlans()) void this.open().then((desk) => desk?.route(location.hash !== ''));
  }

  private async open(): Promise<Desk | undefined> {
    try {
      this.desk ??= import('./tc-plan-desk.ts').then(({ Desk }) => new Desk(this));
      return await this.desk;
    } catch {
      this.desk = undefined;
      const said = this.querySelector('[data-slot="said"]');
      if (said) said.textContent = 'План не загрузился. Проверьте связь и обновите страницу: сохранённое не пропало.';
      return undefined;
    }
  }
}

function hasPlans(): boolean {
  try {
    return localStorage.getItem(storeKey) !== null;
  } catch {
    return false;
  }
}

customElements.define('tc-plan', PlanPlace);
