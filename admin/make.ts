/** Makes an element; strings among the children become text. An attribute that is undefined or false is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** A button; pressing it leaves the selection in the text where it is. */
export function makeButton(text: string, onClick: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const button = make('button', { type: 'button', ...attributes }, text);
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', onClick);
  return button;
}

let count = 0;

/** An id that nothing else on the page has. */
export function freshId(): string {
  count += 1;
  return `tc-${count}`;
}

/** Moves the focus among buttons of which one is in the order of Tab, by the arrows, Home and End. */
export function moveAmong(event: KeyboardEvent, buttons: readonly HTMLElement[], isVertical = false): void {
  const at = buttons.indexOf(event.target as HTMLElement);
  const [back, forth] = isVertical ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  const places: Readonly<Record<string, number>> = { [back]: at - 1, [forth]: at + 1, Home: 0, End: -1 };
  const to = places[event.key];
  const next = to === undefined ? undefined : buttons.at(to % buttons.length);
  if (at < 0 || !next) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}
