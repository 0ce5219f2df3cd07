import type { EditorView } from 'prosemirror-view';
import { make, makeButton, moveAmong } from '../make.ts';
import { type Action, actions } from './actions.ts';
import { insertMenu } from './blocks/insert.ts';
import { findAndReplace } from './find.ts';
import type { EditorEvents, Host } from './host.ts';
import { insertions } from './insertions.ts';
import { keysHelp } from './keys-help.ts';
import type { MenuButton } from './menu.ts';
import { askForTable } from './table-dialog.ts';
import { tableActions } from './tables.ts';
import { switchTyping } from './typing.ts';

/** The buttons above a text, and below them those of the table in which the cursor is. */
export function toolbarOf(view: EditorView, host: Host, events: EditorEvents): HTMLElement {
  const raw: Action = {
    label: 'Разметка',
    sign: 'Разметка',
    run: (_, __, inView) => {
      if (inView) events.switched();
      return true;
    },
  };
  const all = [...actions, ...insertions(host), askForTable, findAndReplace, switchTyping, raw, keysHelp].filter(
    ({ isLong }) => !(isLong && host.isShort),
  );
  const main = barOf(`Оформление: ${host.label}`, all, view, host.isShort ? [] : [insertMenu(view)]);
  const table = barOf('Таблица', tableActions, view);
  const bars = make('div', { class: 'tc-toolbars' });
  bars.append(main.bar, table.bar);
  const update = (): void => {
    main.update();
    // Hidden beside no table: the first of its actions tells.
    table.bar.hidden = !tableActions.some(({ run }) => run(view.state));
    if (!table.bar.hidden) table.update();
  };
  host.onState = update;
  update();
  return bars;
}

/** A row of buttons: one of them is in the order of Tab, the arrows lead to the others. */
function barOf(label: string, shown: readonly Action[], view: EditorView, menus: readonly MenuButton[] = []) {
  const bar = make('div', { role: 'toolbar', class: 'tc-toolbar', 'aria-label': label });
  const buttons = shown.map((action) => buttonOf(action, view));
  const elements = [...buttons.map(({ button }) => button), ...menus.map(({ button }) => button)];
  bar.append(...buttons.map(({ button }) => button), ...menus.map(({ element }) => element));
  for (const [i, button] of elements.entries()) button.tabIndex = i === 0 ? 0 : -1;
  bar.addEventListener('keydown', (event) => moveAmong(event, elements));
  const update = (): void => {
    for (const one of buttons) one.update();
  };
  return { bar, update };
}

function buttonOf({ label, sign, keys, run, isOn }: Action, view: EditorView) {
  const title = keys === undefined ? label : `${label} (${keys})`;
  const press = (): void => {
    view.focus();
    run(view.state, view.dispatch, view);
  };
  const button = makeButton(sign, press, { title, 'aria-label': label });
  const set = (name: string, value: boolean) => {
    if (button.getAttribute(name) !== String(value)) button.setAttribute(name, String(value));
  };
  const update = (): void => {
    set('aria-disabled', !run(view.state));
    if (isOn) set('aria-pressed', isOn(view.state));
  };
  return { button, update };
}
