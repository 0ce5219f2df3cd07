import { sayFailure, silence } from '../shared/failures.ts';
import { isSlashOn, takeWordsToMark } from './store.ts';

/** The link to the search in the header: opens the dialog instead, also by Ctrl+K and by «/». */
class SearchOpenElement extends HTMLElement {
  // On a slow network the user types before the dialog is loaded: these letters are collected for it.
  private isLoading = false;
  private typed = '';

  connectedCallback(): void {
    this.querySelector('a')?.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.open();
    });
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      void this.open();
    });
    void this.markWords();
  }

  private async open(): Promise<void> {
    const field = document.querySelector<HTMLInputElement>('tc-search input');
    if (field) return field.focus();
    if (this.isLoading) return;
    this.isLoading = true;
    const collectKey = (event: KeyboardEvent) => {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      this.typed += event.key;
    };
    document.addEventListener('keydown', collectKey);
    try {
      const dialog = await import('./dialog.ts');
      dialog.openDialog(this.typed);
      this.typed = '';
      silence();
    } catch (error) {
      await sayFailure(this, 'Поиск не загрузился', error, () => void this.open());
    } finally {
      document.removeEventListener('keydown', collectKey);
      this.isLoading = false;
    }
  }

  private async markWords(): Promise<void> {
    const words = takeWordsToMark();
    if (words.length === 0) return;
    try {
      const marks = await import('./marks.ts');
      marks.markWords(words);
    } catch {
      // The page is whole without the marks.
    }
  }
}

// Uses `code`, the position of the key: in the Russian layout these keys type «л» and «.».
function isShortcut({ code, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (code === 'KeyK') return (ctrlKey || metaKey) && !altKey && !shiftKey;
  const isTyping =
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
  return code === 'Slash' && !ctrlKey && !metaKey && !altKey && !shiftKey && !isTyping && isSlashOn();
}

customElements.define('tc-search-open', SearchOpenElement);
