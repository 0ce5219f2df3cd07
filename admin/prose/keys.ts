import { chainCommands, exitCode } from 'prosemirror-commands';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import { goToNextCell, isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { surfaceSchema } from '../../src/domain/editor/surface/schema.ts';
import { actions, nodeOfType } from './actions.ts';
import { findAndReplace } from './find.ts';
import { linkAction } from './insertions.ts';
import { overRow } from './table-moves.ts';
import { nextCell } from './tables.ts';

const item = nodeOfType('item');

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodeOfType('break').create()).scrollIntoView());
  return true;
};

/** The new item of a list with boxes has an empty one. */
const splitItem: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const around = $from.depth > 1 ? $from.node(-1) : undefined;
  const checked = typeof around?.attrs['checked'] === 'boolean' ? false : null;
  return splitListItem(item, { checked })(state, dispatch);
};

/** «Ctrl+Alt+2» as ProseMirror names it; on a Mac Cmd stands for Ctrl. */
const keyName = (keys: string): string =>
  keys
    .replaceAll('+', '-')
    .replace('Ctrl', 'Mod')
    .replace(/[A-Z]$/, (letter) => letter.toLowerCase());

/** After Escape Tab leaves the text, though it has a meaning in lists and tables. */
export function leaveByEscape(): Plugin {
  let isLeaving = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        // What is answered with true is left to the browser.
        keydown: (_, { key }) => {
          const isLeft = isLeaving && key === 'Tab';
          isLeaving = key === 'Escape' || (isLeaving && ['Tab', 'Shift'].includes(key));
          return isLeft;
        },
      },
    },
  });
}

/** What is typed while a table, a block or a picture is chosen comes after it, and not in its place. */
export function keepChosen(): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, _, __, text) => writeAfterChosen(view, text),
      handleDOMEvents: {
        // Without a key: from a phone, dictated, out of a list of signs.
        beforeinput: (view, event) => {
          const isWritten = event.inputType === 'insertText' && event.data && writeAfterChosen(view, event.data);
          if (isWritten) event.preventDefault();
          return !!isWritten;
        },
        compositionstart: (view) => {
          writeAfterChosen(view, '');
          return false;
        },
      },
    },
  });
}

function writeAfterChosen(view: EditorView, text: string): boolean {
  const { selection } = view.state;
  if (!(selection instanceof NodeSelection)) return false;
  const words = text === '' ? [] : [surfaceSchema.text(text)];
  const { isInline } = selection.node;
  const transaction = view.state.tr.insert(
    selection.to,
    isInline ? words : nodeOfType('paragraph').create(null, words),
  );
  const end = selection.to + text.length + (isInline ? 0 : 1);
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, end)).scrollIntoView());
  return true;
}

/**
 * A double click where no words are, as on the title of a block, is a click: the word that ProseMirror would choose
 * lies nowhere. What a double click is it decides by these same 500 ms and 10 px, not by what the browser says.
 */
export function clickBesideWords(): Plugin {
  let last = { time: 0, x: 0, y: 0 };
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown: (view, event) => {
          const { clientX: x, clientY: y } = event;
          const time = Date.now();
          const isAgain = time - last.time < 500 && Math.hypot(x - last.x, y - last.y) < 10;
          last = { time, x, y };
          const place = isAgain && view.posAtCoords({ left: x, top: y });
          if (!place || view.state.doc.resolve(place.pos).parent.inlineContent) return false;
          event.preventDefault();
          return true;
        },
      },
    },
  });
}

/** The keys of a text: those of the actions, and those of lists and tables. */
export function surfaceKeymap(isShort: boolean): Record<string, Command> {
  const named = [...actions, linkAction, findAndReplace].filter(({ isLong }) => !(isLong && isShort));
  return {
    ...Object.fromEntries(named.flatMap(({ keys, run }) => (keys === undefined ? [] : [[keyName(keys), run]]))),
    // In a cell there are no paragraphs.
    Enter: chainCommands((state, dispatch) => isInTable(state) && lineBreak(state, dispatch), splitItem),
    'Shift-Enter': chainCommands(exitCode, lineBreak),
    ArrowUp: overRow(-1),
    ArrowDown: overRow(1),
    Tab: chainCommands(nextCell, sinkListItem(item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(item)),
  };
}

/**
 * ProseMirror undoes a jump to the start of the text that comes within 200 ms of the focus: some browsers jump by
 * themselves. One that follows a key is meant.
 */
export function jumpsByKeys(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view) => {
          (view as unknown as { readonly input: { lastFocus: number } }).input.lastFocus = 0;
          return false;
        },
      },
    },
  });
}
