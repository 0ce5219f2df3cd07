import { sayFailure } from '../shared/failures.ts';

/** The buttons that save a page, or its sheets, as a document of Word. The code for it loads on a click. */
class WordButtons extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll('button')) {
      button.hidden = false;
      button.addEventListener('click', () => this.save(button.dataset['wanted'] === 'sheets' ? 'sheets' : 'all'));
    }
  }

  private async save(wanted: 'all' | 'sheets'): Promise<void> {
    this.say('Готовим документ…');
    try {
      const { savePage } = await import('./save-page.ts');
      await savePage(wanted);
      this.say('Документ готов, ищите его в загрузках.');
    } catch (error) {
      this.say('');
      await sayFailure(this, 'Документ не получился', error);
    }
  }

  private say(text: string): void {
    this.querySelector('[role="status"]')?.replaceChildren(text);
  }
}

customElements.define('tc-word', WordButtons);
