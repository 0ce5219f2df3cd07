import { tell, whenNeeded } from '../shared/when-needed.ts';

/** The needs of a team: what counts and saves loads when a button is pressed or a link with answers is opened. */
class Needs extends HTMLElement {
  private readonly open = whenNeeded(
    this,
    () => import('./needs-controller.ts').then(({ NeedsController }) => new NeedsController(this)),
    'Страница не загрузилась целиком. Проверьте связь и нажмите ещё раз.',
  );

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const act = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
      if (act) void this.open().then((controller) => controller?.act(act));
    });
    this.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('hashchange', () => this.takeLink());
    this.takeLink();
  }

  /** Puts a link with answers beside those that are there. */
  private takeLink(): void {
    const links = this.querySelector<HTMLTextAreaElement>('#ssylki');
    if (!links || !location.hash.startsWith('#zapros=')) return;
    links.value = [links.value, location.href].filter(Boolean).join('\n');
    // Out of the address: answers must not stay in the history of a shared computer.
    history.replaceState(null, '', location.pathname);
    links.scrollIntoView({ block: 'center' });
    tell(this, 'Это ответы учителя: они вставлены в поле «Ссылки». Добавьте остальные и нажмите «Свести».');
  }
}

customElements.define('tc-needs', Needs);
