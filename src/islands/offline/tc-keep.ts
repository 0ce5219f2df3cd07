const load = () => import('./page.ts');

/** The button that puts a page aside; what it works with loads when it is pressed or something is kept. */
class KeepButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const kept = read(this.dataset['key'] ?? '');
    this.show(kept.includes(`"${location.pathname}"`));
    button?.addEventListener('click', () => this.turn(button.ariaPressed !== 'true'));
    if (kept)
      load().then(
        ({ refreshCopies }) => refreshCopies(),
        () => undefined,
      );
  }

  private async turn(isOn: boolean): Promise<void> {
    this.show(isOn);
    try {
      const { togglePage } = await load();
      if ((await togglePage(isOn, this)) === 'refused') this.show(!isOn);
    } catch {
      this.show(!isOn);
      this.querySelector('p')?.replaceChildren('Не загрузилось: проверьте связь.');
    }
  }

  private show(isOn: boolean): void {
    this.querySelector('button')?.setAttribute('aria-pressed', String(isOn));
    this.querySelector('span')?.replaceChildren(isOn ? 'Отложено' : 'Отложить');
  }
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

customElements.define('tc-keep', KeepButton);
