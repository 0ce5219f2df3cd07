import type { EditorView } from 'prosemirror-view';
import { make, makeButton } from '../make.ts';

const placeOf = (view: EditorView): HTMLElement => view.dom.parentElement ?? view.dom;

/** Tells those who do not see the text what has happened to it. */
export function say(view: EditorView, text: string): void {
  const place = placeOf(view);
  const known = place.querySelector<HTMLElement>(':scope > .tc-said');
  const said = known ?? place.appendChild(make('p', { class: 'tc-said', role: 'status' }));
  said.textContent = text;
}

/** Puts something under the buttons of a text, where it stays in sight. */
export function showAbove(view: EditorView, element: HTMLElement): void {
  view.dom.closest('.tc-surface')?.querySelector('.tc-toolbars')?.append(element);
}

/** Tells above the text what was refused, until it is closed or replaced. */
export function tellRefusal(view: EditorView, text: string): void {
  clearRefusal(view);
  const close = makeButton('Закрыть', () => {
    clearRefusal(view);
    view.focus();
  });
  const told = make('div', { class: 'tc-refusal', role: 'alert' }, make('p', {}, text), close);
  showAbove(view, told);
}

export function clearRefusal(view: EditorView): void {
  view.dom.closest('.tc-surface')?.querySelector('.tc-refusal')?.remove();
}
