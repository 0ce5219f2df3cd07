import type { NeedsDesk } from './tc-needs-desk.ts';

/** The needs of a team: what counts and saves loads when a button is pressed or a link with answers is opened. */
class Needs extends HTMLElement {
  private desk: Promise<NeedsDesk> | undefined;

  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const act = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
      if (act) void this.open().then((desk) => desk?.act(act));
    });
    this.addEventListener('submit', (event) => event.preventDefault());
    const shared = /^#zapros=/.test(location.hash);
    const links = this.querySelector<HTMLTextAreaElement>('#ssylki');
    if (!shared || !links) return;
    links.value = location.href;
    // Out of the address: answers must not stay in the history of a shared computer.
    history.replaceState(null, '', location.pathname);
    links.scrollIntoView({ block: 'center' });
    this.say('Это ответы учителя: они вставлены в поле «Ссылки». Добавьте остальные и нажмите «Свести».');
  }

  private async open(): Promise<NeedsDesk | undefined> {
    try {
      this.desk ??= import('./tc-needs-desk.ts').then(({ NeedsDesk }) => new NeedsDesk(this));
      return await this.desk;
    } catch {
      this.desk = undefined;
      this.say('Страница не загрузилась целиком. Проверьте связь и нажмите ещё раз.');
      return undefined;
    }
  }

  private say(text: string): void {
    const said = this.querySelector('[data-slot="said"]');
    if (said) said.textContent = text;
  }
}

customElements.define('tc-needs', Needs);
