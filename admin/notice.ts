let shown: HTMLElement | undefined;
let life = new AbortController();

/** Takes the notice away. */
export function clearNotice(): void {
  life.abort();
  shown?.remove();
  shown = undefined;
}

/** Shows what must stay in sight longer than Decap's own notes, which go after seconds: until closed or replaced. */
export function showNotice(kind: 'alert' | 'status', title: string, ...content: readonly Node[]): void {
  clearNotice();
  shown = make('section', { role: kind, class: `tc-notice tc-notice-${kind}` });
  const close = make('button', { type: 'button' }, 'Закрыть');
  close.addEventListener('click', clearNotice);
  shown.append(make('strong', {}, title), ...content, close);
  document.body.append(shown);
  if (kind === 'status') clearLater();
}

/** What was said of a save is not true of what is written next, nor of another entry. */
function clearLater(): void {
  life = new AbortController();
  const { signal } = life;
  const since = performance.now();
  document.addEventListener('input', clearNotice, { signal });
  // Decap itself moves on right after a deletion.
  const atMove = () => performance.now() - since > 2000 && clearNotice();
  window.addEventListener('hashchange', atMove, { signal });
}

export function make(tag: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}
