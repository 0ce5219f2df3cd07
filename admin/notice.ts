let shown: HTMLElement | undefined;

/** Takes the notice away. */
export function clearNotice(): void {
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
  // What was said of a save is no longer true of what is being written.
  if (kind === 'status') document.addEventListener('input', clearNotice, { once: true });
}

export function make(tag: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}
