import { freshId, make } from '../make.ts';

/** What can be chosen: an entry, a file. */
export interface Choice {
  readonly value: string;
  readonly title: string;
  /** What tells it from others of its name. */
  readonly note?: string;
}

interface Options {
  readonly id: string;
  /** What is chosen already, as people read it. */
  readonly shown: string;
  readonly describedBy?: string;
  find(query: string): readonly Choice[];
  choose(choice: Choice): void;
  /** The text of the field has changed otherwise. */
  onText?(text: string): void;
}

/** A field with a list under it that narrows as one types. */
export interface Picker {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

/** Makes a field in which one of many things is found by its name: a combobox with a list. */
export function pickerOf({ id, shown, describedBy, find, choose, onText }: Options): Picker {
  const listId = freshId();
  const list = make('ul', { id: listId, role: 'listbox', hidden: true });
  const input = make('input', {
    id,
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-describedby': describedBy,
  });
  input.value = shown;
  let found: readonly Choice[] = [];
  let at = -1;
  const mark = (to: number): void => {
    at = to;
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === at));
    const active = list.children[at];
    if (active) {
      input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const take = (choice: Choice): void => {
    input.value = choice.title;
    close();
    choose(choice);
  };
  const open = (query: string): void => {
    found = find(query);
    list.replaceChildren(...found.map((choice) => optionOf(choice, () => take(choice))));
    list.setAttribute('aria-label', found.length > 0 ? 'Найденное' : 'Ничего не нашлось');
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    mark(-1);
  };
  input.addEventListener('input', () => {
    onText?.(input.value);
    open(input.value);
  });
  input.addEventListener('blur', close);
  input.addEventListener('click', () => list.hidden && open(input.value === shown ? '' : input.value));
  input.addEventListener('keydown', (event) => {
    const { key } = event;
    const chosen = found[at];
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (list.hidden) open(input.value === shown ? '' : input.value);
      const next = at + (key === 'ArrowDown' ? 1 : -1);
      mark(next < -1 ? found.length - 1 : next >= found.length ? 0 : Math.max(next, 0));
    } else if (key === 'Enter' && !list.hidden && chosen) take(chosen);
    else if (key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { element: make('div', { class: 'tc-picker' }, input, list), input };
}

function optionOf({ title, note }: Choice, onTake: () => void): HTMLElement {
  const words = note ? [make('span', { class: 'tc-note' }, note)] : [];
  const option = make(
    'li',
    { id: freshId(), role: 'option', 'aria-selected': 'false' },
    make('span', {}, title),
    ...words,
  );
  // The field keeps the focus, and so the list stays.
  option.addEventListener('mousedown', (event) => event.preventDefault());
  option.addEventListener('click', onTake);
  return option;
}
