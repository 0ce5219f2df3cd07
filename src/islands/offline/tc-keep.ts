import { sayFailure } from '../shared/failures.ts';

const load = () => import('./toggle-page.ts');

/** The button that adds a page to the reading list. Its code loads on a click, or when the list is not empty. */
class ReadingListButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button) button.hidden = false;
    const stored = storedText(this.dataset['key'] ?? '');
    this.show(stored.includes(`"${location.pathname}"`));
    button?.addEventListener('click', () => this.toggle(button.getAttribute('aria-pressed') !== 'true'));
    if (stored)
      load().then(
        (code) => code.refreshCopies(),
        () => undefined,
      );
  }

  private async toggle(isOn: boolean): Promise<void> {
    this.show(isOn);
    try {
      const code = await load();
      if ((await code.togglePage(isOn, this)) !== 'refused') return;
    } catch (error) {
      void sayFailure(this, 'Подборка не изменилась', error);
    }
    this.show(!isOn);
  }

  private show(isOn: boolean): void {
    this.querySelector('button')?.setAttribute('aria-pressed', String(isOn));
    this.querySelector('span')?.replaceChildren(isOn ? 'В подборке' : 'В подборку');
  }
}

function storedText(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

customElements.define('tc-keep', ReadingListButton);
