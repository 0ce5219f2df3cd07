import { isLinkHash } from '../../domain/learning/plan/links-in-text.ts';
import { createShareButton } from '../shared/give-link.ts';
import { isStored, loadOnDemand, showStatus } from '../shared/load-on-demand.ts';
import { needsKey } from './keys.ts';

/** The needs of a team. The controller loads when a button is pressed. */
class NeedsElement extends HTMLElement {
  private readonly load = loadOnDemand(
    this,
    () => import('./needs-controller.ts').then(({ NeedsController }) => new NeedsController(this)),
    'Страница загрузилась не целиком',
  );

  private readonly loadKept = loadOnDemand(
    this,
    () => import('./kept-answers.ts').then(({ KeptAnswers }) => new KeptAnswers(this)),
    'Анкета загрузилась не целиком, но ответы не пропали',
  );

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const action = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
      if (action === 'forget') void this.loadKept((kept) => kept.erase());
      else if (action) void this.load((controller) => controller.handleAction(action));
    });
    this.addEventListener('submit', (event) => event.preventDefault());
    for (const button of createShareButton('Поделиться ссылкой')) {
      button.dataset['act'] = 'share';
      this.querySelector('[data-act="link"]')?.after(button);
    }
    this.keepAnswers();
    addEventListener('hashchange', () => this.readLink());
    this.readLink();
  }

  /** Nothing is stored before the first answer. */
  private keepAnswers(): void {
    this.addEventListener('change', ({ target }) => {
      const control = (target as Element).closest<HTMLInputElement>('[data-slot="answers"] [name]');
      if (!control) return;
      // As it is now: while the code loads, stored answers may come into the form.
      const { name, value, checked } = control;
      void this.loadKept((kept) => kept.save({ name, value, checked }), true);
    });
    addEventListener('storage', ({ key }) => {
      if (key === needsKey || key === null) void this.loadKept((kept) => kept.handleStorage());
    });
    if (isStored(needsKey)) void this.loadKept((kept) => kept.restore(), true);
  }

  /** Adds the link with answers from the address to the field of links. */
  private readLink(): void {
    const links = this.querySelector<HTMLTextAreaElement>('#ssylki');
    if (!links || !isLinkHash(location.hash, 'zapros')) return;
    links.value = [links.value, location.href].filter(Boolean).join('\n');
    // Removes the answers from the address: they must not stay in the history of a shared computer.
    history.replaceState(null, '', location.pathname);
    links.scrollIntoView({ block: 'center' });
    showStatus(this, 'Это ответы учителя: они вставлены в поле «Ссылки». Добавьте остальные и нажмите «Свести».');
  }
}

customElements.define('tc-needs', NeedsElement);
