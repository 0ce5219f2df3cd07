import { freshId, make, makeButton, moveAmong } from '../make.ts';

/** A line of a menu. */
export interface MenuLine {
  readonly label: string;
  readonly hint: string;
  run(): void;
}

/** A button that opens a menu. */
export interface MenuButton {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
}

/** Makes a button that opens a menu: arrows lead through it, Escape closes it, a letter finds what begins with it. */
export function menuButton(text: string, linesOf: () => readonly MenuLine[], onClose: () => void): MenuButton {
  const id = freshId();
  const menu = make('div', { id, role: 'menu', class: 'tc-menu', hidden: true, 'aria-label': text });
  let items: HTMLElement[] = [];
  const close = (): void => {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = (last = false): void => {
    items = linesOf().map((line) => itemOf(line, close));
    menu.replaceChildren(...items);
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    items.at(last ? -1 : 0)?.focus();
  };
  const button = makeButton(text, () => (menu.hidden ? open() : close()), {
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
    'aria-controls': id,
  });
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowUp');
  });
  const element = make('div', { class: 'tc-menu-place' }, button, menu);
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
      onClose();
    } else if (event.key === 'Tab') close();
    else if (/^\p{L}$/u.test(event.key)) jump(items, event.key);
    else moveAmong(event, items, true);
  });
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) close();
  });
  return { element, button };
}

function jump(items: readonly HTMLElement[], letter: string): void {
  const at = items.indexOf(document.activeElement as HTMLElement);
  const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  order.find(({ textContent }) => textContent?.toLowerCase().startsWith(letter.toLowerCase()))?.focus();
}

function itemOf({ label, hint, run }: MenuLine, close: () => void): HTMLElement {
  const id = freshId();
  const hintId = freshId();
  const item = make(
    'button',
    { type: 'button', role: 'menuitem', tabindex: '-1', 'aria-labelledby': id, 'aria-describedby': hintId },
    make('span', { id }, label),
    make('span', { id: hintId, class: 'tc-note' }, hint),
  );
  item.addEventListener('click', () => {
    close();
    run();
  });
  return item;
}
