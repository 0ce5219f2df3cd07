import { GapCursor } from 'prosemirror-gapcursor';
import type { ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, Selection, TextSelection } from 'prosemirror-state';
import { cellAround, nextCell, selectedRect, TableMap, type TableRect } from 'prosemirror-tables';
import { leaveBlock } from './blocks/commands.ts';

/** Runs a command that adds a row or a column, and puts the cursor into a cell of what came. */
export const intoNew =
  (add: Command, cellOf: (rect: TableRect) => { row: number; column: number }): Command =>
  (state, dispatch) => {
    const rect = add(state) && selectedRect(state);
    if (!rect) return false;
    return add(
      state,
      dispatch &&
        ((transaction) => {
          const table = transaction.doc.nodeAt(rect.tableStart - 1);
          if (!table) return;
          const { row, column } = cellOf(rect);
          const at = rect.tableStart + TableMap.get(table).positionAt(row, column, table);
          dispatch(transaction.setSelection(TextSelection.create(transaction.doc, at + 1)).scrollIntoView());
        }),
    );
  };

/**
 * The arrows up and down lead to the cell above and below, and from the first and the last row out of the table.
 * Browsers go to the next cell of the row, and prosemirror-tables knows no cells that are a paragraph themselves.
 */
export const overRow =
  (by: -1 | 1): Command =>
  (state, dispatch, view) => {
    const { selection } = state;
    const $cell = selection instanceof TextSelection && selection.empty ? cellAround(selection.$head) : null;
    if (!$cell || !view?.endOfTextblock(by < 0 ? 'up' : 'down')) return false;
    const $next = nextCell($cell, 'vert', by);
    if (!$next && by > 0 && !state.doc.resolve($cell.after(-1)).nodeAfter) {
      return leaveBlock($cell.before(-1))(state, dispatch);
    }
    dispatch?.(state.tr.setSelection($next ? inside($next, selection) : beside(state, $cell, by)).scrollIntoView());
    return true;
  };

/** As far in the other cell as the cursor was in its own. */
function inside($next: ResolvedPos, { $head }: Selection): Selection {
  const offset = Math.min($head.parentOffset, $next.nodeAfter?.content.size ?? 0);
  return TextSelection.create($next.doc, $next.pos + 1 + offset);
}

function beside({ doc }: EditorState, $cell: ResolvedPos, by: -1 | 1): Selection {
  const $beside = doc.resolve(by < 0 ? $cell.before(-1) : $cell.after(-1));
  return by < 0 && !$beside.nodeBefore ? new GapCursor($beside) : Selection.near($beside, by);
}
