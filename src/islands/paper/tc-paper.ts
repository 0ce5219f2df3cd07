import { sayFailure } from '../shared/failures.ts';

/** The buttons that print a page, or save it for Word, and one beside each sheet. The code for it loads on a click. */
class PaperButtons extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll('button')) {
      button.hidden = false;
      button.onclick = () => this.open(button.dataset['wanted']);
    }
    for (const sheet of document.querySelectorAll<HTMLElement>('.sheet')) {
      const facts = { className: 'button-plain print-one no-print', textContent: 'Напечатать лист' };
      const onclick = () => this.open(undefined, sheet);
      sheet.append(
        Object.assign(document.createElement('button'), facts, {
          onclick,
          title: sheet.getAttribute('aria-label') ?? '',
        }),
      );
    }
  }

  private async open(wanted: string | undefined, sheet?: HTMLElement): Promise<void> {
    const say = (text: string) => this.querySelector('span')?.replaceChildren(text);
    try {
      if (wanted === undefined) {
        const { openPrint } = await import('../print/print-dialog.ts');
        openPrint(sheet);
        return;
      }
      say('Готовим документ…');
      const { savePage } = await import('./save-page.ts');
      await savePage(wanted === 'sheets' ? wanted : 'all');
      say('Документ готов, ищите его в загрузках.');
    } catch (error) {
      say('');
      await sayFailure(sheet ?? this, wanted ? 'Документ не получился' : 'Печать не открылась', error);
    }
  }
}

customElements.define('tc-paper', PaperButtons);
