import { make } from './make.ts';

let notice: HTMLElement | undefined;
let listeners = new AbortController();

export function hideNotice(): void {
  listeners.abort();
  notice?.remove();
  notice = undefined;
}

/**
 * Shows a notice until it is closed or replaced; Decap's own notes disappear after seconds. A `status` also
 * disappears when the editor types or opens another entry.
 */
export function showNotice(kind: 'alert' | 'status', title: string, ...content: readonly Node[]): void {
  hideNotice();
  notice = make('section', { role: kind, class: `tc-notice tc-notice-${kind}` });
  const close = make('button', { type: 'button' }, 'Закрыть');
  close.addEventListener('click', hideNotice);
  notice.append(make('strong', {}, title), ...content, close);
  document.body.append(notice);
  if (kind === 'status') hideOnNextAction();
}

/** A message about one save is wrong for what is written next and for another entry. */
function hideOnNextAction(): void {
  listeners = new AbortController();
  const { signal } = listeners;
  const shownAt = performance.now();
  document.addEventListener('input', hideNotice, { signal });
  // Decap itself navigates right after a deletion.
  const onNavigate = () => performance.now() - shownAt > 2000 && hideNotice();
  window.addEventListener('hashchange', onNavigate, { signal });
}
