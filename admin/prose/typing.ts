import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { asTyped, wordBefore } from '../../src/domain/editor/surface/as-typed.ts';
import type { Action } from './actions.ts';

/** Under this key the browser keeps that signs are left as they are typed. */
const storageKey = 'tc-as-typed';

const key = new PluginKey<boolean>('typing');

/** After this time a dictionary that did not come is asked for again, in milliseconds. */
const retryAfter = 30_000;

/** Restores ё in a word; undefined until the dictionary has come, and for a word without ё. */
let yo: ((word: string) => string) | undefined;

/** Russian quotes, dashes and ё as they are typed; Ctrl+Z takes such a change back. */
export function typing(): Plugin {
  return new Plugin({
    key,
    state: {
      init: () => localStorage.getItem(storageKey) === null,
      apply: (transaction, isOn) => (transaction.getMeta(key) as boolean | undefined) ?? isOn,
    },
    props: {
      handleTextInput: (view, from, to, text, insert) => {
        if (!key.getState(view.state) || text.length !== 1 || from !== to) return false;
        void loadYo();
        const before = textBefore(view.state) + text;
        const change = changeAfter(before);
        if (!change) return false;
        // In two steps, so that undoing takes back the change and leaves what was typed.
        view.dispatch(insert());
        const end = view.state.selection.from;
        view.dispatch(replaced(view.state, end - change.end, end - change.start, change.text));
        return true;
      },
    },
  });
}

/** A change counted in signs before the cursor. */
interface Change {
  readonly end: number;
  readonly start: number;
  readonly text: string;
}

function changeAfter(before: string): Change | undefined {
  const sign = asTyped(before);
  if (sign) return { end: sign.take, start: 0, text: sign.text };
  const found = wordBefore(before);
  const restored = found && yo?.(found.word);
  if (!found || restored === undefined || restored === found.word) return undefined;
  const end = before.length - found.start;
  return { end, start: end - found.word.length, text: restored };
}

function textBefore({ selection: { $from } }: EditorState): string {
  const { parent } = $from;
  if (parent.type.spec.code || $from.marks().some(({ type }) => type.spec.code)) return '';
  return parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC');
}

function replaced(state: EditorState, from: number, to: number, text: string): Transaction {
  return state.tr.insertText(text, from, to).setMeta('addToHistory', true);
}

async function loadYo(): Promise<void> {
  if (yo) return;
  yo = (word) => word;
  try {
    const { Eyo, safeDictionary } = await import('eyo-kernel');
    const eyo = new Eyo();
    eyo.dictionary.set(safeDictionary);
    yo = (word) => eyo.restore(word);
  } catch (error) {
    console.warn(error);
    // Without the dictionary ё is typed by hand; it is asked for again later.
    setTimeout(() => {
      yo = undefined;
    }, retryAfter);
  }
}

/** Switches it in this browser. */
export const switchTyping: Action = {
  label: 'Кавычки, тире и ё сами',
  sign: '«—ё»',
  isOn: (state) => key.getState(state) ?? false,
  run: (state, dispatch) => {
    const isOn = !key.getState(state);
    if (!dispatch) return true;
    if (isOn) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'no');
    dispatch(state.tr.setMeta(key, isOn));
    return true;
  },
};
