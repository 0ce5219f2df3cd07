import { storeKey } from './keys.ts';

/** On the home page: the next step of this browser's plan, if there is one. Nothing more loads without a plan. */
class PlanHello extends HTMLElement {
  async connectedCallback(): Promise<void> {
    try {
      if (localStorage.getItem(storeKey) === null) return;
      const { greet } = await import('./greeting.ts');
      greet(this);
    } catch {
      // A store that can't be opened, or a line that is down: the home page is whole without a greeting.
    }
  }
}

customElements.define('tc-plan-hello', PlanHello);
