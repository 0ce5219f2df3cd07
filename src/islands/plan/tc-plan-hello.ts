import { plansKey } from './keys.ts';

/** The next action of the teacher's plan on the home page. Without stored plans no code loads. */
class NextActionElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    try {
      if (localStorage.getItem(plansKey) === null) return;
      const code = await import('./next-action.ts');
      code.showNextAction(this);
    } catch {
      // localStorage is not available, or no network: the home page works without this part.
    }
  }
}

customElements.define('tc-plan-hello', NextActionElement);
