import { sayFailure, silence, tellFailures } from '../shared/failures.ts';
import { DiagnosticController } from './diagnostic-controller.ts';
import { answersKey } from './store.ts';

/** The self-diagnosis: passes events to its controller. */
class DiagnosticElement extends HTMLElement {
  connectedCallback(): void {
    tellFailures(this);
    void this.start(new DiagnosticController(this));
  }

  /** Without the answers that are stored nothing begins: new ones would take their place. */
  private async start(controller: DiagnosticController): Promise<void> {
    try {
      await controller.load();
    } catch (error) {
      const what = 'Сохранённые ответы не загрузились, но они на месте';
      return sayFailure(this, what, error, () => void this.start(controller));
    }
    silence();
    this.listen(controller);
  }

  private listen(controller: DiagnosticController): void {
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
