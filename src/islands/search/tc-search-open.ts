import { isSlashOn, wordsToMark } from './store.ts';

/** The link to the search in the header: opens the dialog instead, also by Ctrl+K and by «/». */
class SearchOpener extends HTMLElement {
  // On a slow line the dialog comes after the first letters: they are heard and wait for it.
  private isComing = false;

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
    if (this.isComing) return;
    this.isComing = true;
    let typed = '';
    const hear = (event: KeyboardEvent) => {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      typed += event.key;
    };
    document.addEventListener('keydown', hear);
    try {
      const { openDialog } = await import('./dialog.ts');
      openDialog(typed);
    } catch {
      location.assign('/poisk/');
    } finally {
      document.removeEventListener('keydown', hear);
      this.isComing = false;
    }
  }

  private async mark(): Promise<void> {
    const words = wordsToMark();
    if (words.length === 0) return;
    const { markWords } = await import('./marks.ts');
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
