import { isLinkHash } from '../../domain/learning/plan/links-in-text.ts';
import { loadOnDemand, showStatus } from '../shared/load-on-demand.ts';

/** The needs of a team. The controller loads when a button is pressed. */
class NeedsElement extends HTMLElement {
  private readonly load = loadOnDemand(
    this,
    () => import('./needs-controller.ts').then(({ NeedsController }) => new NeedsController(this)),
    'Страница загрузилась не целиком',
  );

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const action = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
      if (action) void this.load().then((controller) => controller?.handleAction(action));
    });
    this.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('hashchange', () => this.readLink());
    this.readLink();
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
