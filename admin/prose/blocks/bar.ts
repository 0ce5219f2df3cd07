import { make, makeButton, moveAmong } from '../../make.ts';

/** What the buttons of a block do. */
export interface BarActions {
  /** Absent when the block has no attributes. */
  readonly toggleForm?: () => void;
  move(by: -1 | 1): void;
  copy(): void;
  remove(): void;
  select(): void;
  drag(event: DragEvent): void;
  /** Leaves the buttons for the text. */
  write(): void;
}

/** The handle of a block: its name, by which it is dragged, and its buttons. */
export interface BlockBar {
  readonly element: HTMLElement;
  /** The button of the form; undefined when there is none. */
  readonly formButton: HTMLButtonElement | undefined;
  /** Focuses the button with this word, as the one that was pressed may be gone with its block. */
  focus(word: string): void;
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key !== ' ' && [...key].length === 1 && !ctrlKey && !metaKey && !altKey;

/** Makes the handle of a block. */
export function blockBar(label: string, formId: string, actions: BarActions): BlockBar {
  const button = (word: string, run: () => void, attributes = {}) =>
    makeButton(word, run, { 'data-word': word, 'aria-label': `${word}: блок «${label}»`, ...attributes });
  const { toggleForm } = actions;
  const formButton =
    toggleForm && button('свойства', toggleForm, { 'aria-expanded': 'false', 'aria-controls': formId });
  const buttons = [
    ...(formButton ? [formButton] : []),
    button('выше', () => actions.move(-1), { title: 'Alt+Shift+↑' }),
    button('ниже', () => actions.move(1), { title: 'Alt+Shift+↓' }),
    button('копия', actions.copy),
    button('удалить', actions.remove),
  ];
  for (const [i, one] of buttons.entries()) one.tabIndex = i === 0 ? 0 : -1;
  const name = make('span', { class: 'tc-block-name', draggable: 'true', title: 'Потяните, чтобы перенести' }, label);
  name.addEventListener('click', actions.select);
  name.addEventListener('dragstart', actions.drag);
  const element = make(
    'div',
    { class: 'tc-block-bar', role: 'toolbar', contenteditable: 'false', 'aria-label': `Блок «${label}»` },
    name,
    ...buttons,
  );
  element.addEventListener('keydown', (event) => {
    // A letter is none of a button's: the text gets it.
    if (isLetter(event)) return actions.write();
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (by === undefined || !event.altKey || !event.shiftKey) return moveAmong(event, buttons);
    event.preventDefault();
    actions.move(by);
  });
  return {
    element,
    formButton,
    focus: (word) => buttons.find((one) => one.dataset['word'] === word)?.focus(),
  };
}
