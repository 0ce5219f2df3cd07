import { make } from '../make.ts';

/** A text to copy by hand: the browser may keep a page from its clipboard. */
export function copyTextBox(text: string): HTMLElement {
  const box = make('textarea', { class: 'tc-copy-text', readonly: '', 'aria-label': 'Ваш текст' });
  box.textContent = text;
  box.addEventListener('focus', () => (box as HTMLTextAreaElement).select());
  return box;
}
