import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { type Found, findAll, replacementFor } from '../../src/domain/editor/surface/find.ts';
import { counted, forms } from '../../src/domain/text/plural.ts';
import { make } from '../make.ts';
import type { Action } from './actions.ts';
import { inputOf } from './dialog.ts';
import { showAbove } from './say.ts';

const key = new PluginKey<string>('find');

/** Marks what is looked for. */
export function finding(): Plugin {
  return new Plugin<string>({
    key,
    state: {
      init: () => '',
      apply: (transaction, wanted) => (transaction.getMeta(key) as string | undefined) ?? wanted,
    },
    props: {
      decorations: (state) => {
        const places = findAll(state.doc, key.getState(state) ?? '');
        const { from: start, to: end } = state.selection;
        const marks = places.map(({ from, to }) =>
          Decoration.inline(from, to, { class: from === start && to === end ? 'tc-found tc-found-now' : 'tc-found' }),
        );
        return DecorationSet.create(state.doc, marks);
      },
    },
  });
}

/** Opens the panel in which a text is looked for and replaced. */
export const findAndReplace: Action = {
  label: 'Найти и заменить',
  sign: 'Найти',
  keys: 'Ctrl+H',
  run: (_, __, view) => {
    if (view) openPanel(view);
    return true;
  },
};

function openPanel(view: EditorView): void {
  const surface = view.dom.closest('.tc-surface');
  if (!surface || surface.querySelector('.tc-find')) return;
  const panel = make('section', { class: 'tc-find', 'aria-label': 'Найти и заменить' });
  const wanted = inputOf('Найти', { type: 'text' });
  const other = inputOf('Заменить на', { type: 'text' });
  const count = make('p', { role: 'status' });
  const places = (): Found[] => findAll(view.state.doc, wanted.input.value);
  const show = (): void => {
    view.dispatch(view.state.tr.setMeta(key, wanted.input.value));
    const { length } = places();
    count.textContent = wanted.input.value === '' ? '' : counted(length, forms.place);
  };
  const select = (place: Found | undefined): void => {
    if (!place) return;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place.from, place.to)));
    // ProseMirror scrolls only while the focus is in the text.
    view.dom.querySelector('.tc-found-now')?.scrollIntoView({ block: 'center' });
  };
  const next = (): void => {
    const all = places();
    select(all.find(({ from }) => from >= view.state.selection.to) ?? all[0]);
  };
  const replace = (chosen: readonly Found[]): void => {
    const transaction = view.state.tr;
    for (const { from, to } of [...chosen].reverse()) {
      if (other.input.value === '') transaction.delete(from, to);
      else transaction.insertText(replacementFor(view.state.doc.textBetween(from, to), other.input.value), from, to);
    }
    view.dispatch(transaction);
    show();
    if (chosen.length > 1) count.textContent = `Заменено: ${counted(chosen.length, forms.place)}`;
  };
  const close = (): void => {
    view.dispatch(view.state.tr.setMeta(key, ''));
    panel.remove();
    view.focus();
  };
  const { selection } = view.state;
  const button = (label: string, run: () => void): HTMLElement => {
    const element = make('button', { type: 'button' }, label);
    element.addEventListener('click', run);
    return element;
  };
  const replaceOne = (): void => {
    replace(places().filter(({ from, to }) => from === view.state.selection.from && to === view.state.selection.to));
    next();
  };
  wanted.input.value = view.state.doc.textBetween(selection.from, selection.to, ' ');
  wanted.input.addEventListener('input', show);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    next();
  });
  const buttons = make('p', { class: 'tc-buttons' });
  buttons.append(
    button('Найти дальше', next),
    button('Заменить', replaceOne),
    button('Заменить всё', () => replace(places())),
    button('Закрыть', close),
  );
  panel.append(wanted.element, other.element, buttons, count);
  showAbove(view, panel);
  show();
  wanted.input.select();
}
