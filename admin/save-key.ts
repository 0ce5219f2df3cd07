import { localeWithoutReview } from '../src/domain/editor/forms/decap-locale-ru.ts';

const { publish, publishNow } = localeWithoutReview.editor.editorToolbar;

/** Ctrl+S saves the open form and goes on, as in other editors; the browser would save its page as a file. */
export function saveByKey(): void {
  document.addEventListener('keydown', (event) => {
    // By its place: with Russian letters it is «ы».
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.code !== 'KeyS') return;
    if (!document.querySelector('#preview-pane')) return;
    event.preventDefault();
    // A question that is open is answered first.
    if (document.querySelector('dialog[open]')) return;
    press('[role="button"], button', publish);
    // Without review the button opens a menu, as soon as React has shown it.
    requestAnimationFrame(() => press('[role="menuitem"]', publishNow));
  });
}

/** With review and without it the button has the same word. */
function press(kind: string, word: string): void {
  const all = [...document.querySelectorAll<HTMLElement>(`#nc-root :is(${kind})`)];
  all.find(({ textContent }) => textContent?.trim() === word)?.click();
}
