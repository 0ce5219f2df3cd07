import { tellFailures } from '../shared/failures.ts';
import { DiagnosticController } from './diagnostic-controller.ts';
import { answersKey } from './store.ts';

/** The self-diagnosis: passes events to its controller. */
class DiagnosticElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    tellFailures(this, 'Последнее действие не получилось, и ответ мог не сохраниться');
    const controller = new DiagnosticController(this);
    await controller.load();
    this.addEventListener('change', ({ target }) => controller.handleChange(target as HTMLInputElement));
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      controller.showNext();
    });
    this.addEventListener('click', ({ target }) =>
      controller.handleAction((target as Element).closest<HTMLElement>('[data-act]')),
    );
    addEventListener('hashchange', () => controller.route(true));
    addEventListener('storage', ({ key }) => {
      if (key === answersKey) void controller.handleStorage();
    });
    controller.route(false);
  }
}

customElements.define('tc-diagnostic', DiagnosticElement);
