import { ownerKey } from '../plan/keys.ts';
import { slot } from '../shared/dom.ts';
import { isStored, loadOnDemand } from '../shared/load-on-demand.ts';
import { diaryKey, unreadableKey } from './keys.ts';

/** The diary of a learning community. The controller loads on first use, or when a diary is stored. */
class DiaryElement extends HTMLElement {
  private readonly load = loadOnDemand(
    this,
    () => import('./diary-controller.ts').then(({ DiaryController }) => new DiaryController(this)),
    'Дневник не загрузился, но написанное не пропало',
  );

  connectedCallback(): void {
    this.addEventListener('input', ({ target }) => {
      const control = target as HTMLTextAreaElement;
      // As it is now: while the code loads, the stored diary may come into the form.
      const { value } = control;
      void this.load((controller) => {
        control.value = value;
        controller.handleInput(control);
      }, true);
    });
    this.addEventListener('click', ({ target }) => {
      const action = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
      if (action) void this.load((controller) => controller.handleAction(action));
    });
    this.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('storage', ({ key }) => {
      if (key === diaryKey || key === ownerKey) void this.load((controller) => controller.handleStorage());
    });
    if (![diaryKey, unreadableKey, ownerKey].some(isStored)) return;
    // What is typed before the stored diary is shown would take its place.
    const form = slot(this, 'form');
    form.inert = true;
    void this.load((controller) => {
      controller.render();
      form.inert = false;
    }, true);
  }
}

customElements.define('tc-diary', DiaryElement);
