import { isSlashOn, wordsToMark } from './search-store.ts';

/** The link to the search in the header: opens the dialog instead, also by Ctrl+K and by «/». */
class SearchOpener extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('a')?.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.open();
    });
    document.addEventListener('keydown', (event) => {
      if (!isAsked(event)) return;
      event.preventDefault();
      void this.open();
    });
    void this.mark();
  }

  private async open(): Promise<void> {
    const field = document.querySelector<HTMLInputElement>('tc-search input');
    if (field) return field.focus();
    try {
      const { openDialog } = await import('./search-dialog.ts');
      openDialog();
    } catch {
      location.assign('/poisk/');
    }
  }

  private async mark(): Promise<void> {
    const words = wordsToMark();
    if (words.length === 0) return;
    const { markWords } = await import('./search-marks.ts');
    markWords(words);
  }
}

// By the place of the key: in the Russian layout the same keys give «л» and «.».
function isAsked({ code, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (code === 'KeyK') return (ctrlKey || metaKey) && !altKey && !shiftKey;
  const isTyping =
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
  return code === 'Slash' && !ctrlKey && !metaKey && !altKey && !shiftKey && !isTyping && isSlashOn();
}

customElements.define('tc-search-open', SearchOpener);
