import { isStored, loadOnDemand } from '../shared/load-on-demand.ts';
import { diaryKey, unreadableKey } from './keys.ts';

/** The diary of a learning community. The controller loads on first use, or when a diary is stored. */
class DiaryElement extends HTMLElement {
  private readonly load = loadOnDemand(
    this,
    () => import('./diary-controller.ts').then(({ DiaryController }) => new DiaryController(this)),
    'Дневник не загрузился',
  );

  connectedCallback(): void {
    this.addEventListener('input', ({ target }) => {
      void this.load().then((controller) => controller?.handleInput(target as HTMLTextAreaElement));
    });
    this.addEventListener('click', ({ target }) => {
      const action = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
      if (action) void this.load().then((controller) => controller?.handleAction(action));
    });
    this.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('storage', ({ key }) => {
      if (key === diaryKey) void this.load().then((controller) => controller?.handleStorage());
    });
    if (isStored(diaryKey) || isStored(unreadableKey)) void this.load().then((controller) => controller?.render());
  }
}

customElements.define('tc-diary', DiaryElement);
