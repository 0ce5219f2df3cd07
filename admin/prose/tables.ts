import { chainCommands } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  selectedRect,
} from 'prosemirror-tables';
import { type Action, nodeOfType } from './actions.ts';
import { intoNew } from './table-moves.ts';

/** Puts a table of empty cells where the cursor is, and the cursor into its first cell. */
export const insertTable =
  (rows: number, columns: number): Command =>
  (state, dispatch) => {
    if (isInTable(state)) return false;
    const rowOf = (kind: string) =>
      nodeOfType('row').create(
        null,
        Array.from({ length: columns }, () => nodeOfType(kind).create()),
      );
    const body = Array.from({ length: rows - 1 }, () => rowOf('cell'));
    const table = nodeOfType('table').create(null, [rowOf('head'), ...body]);
    if (!dispatch) return true;
    const transaction = state.tr.replaceSelectionWith(table);
    const from = state.selection.from;
    let inside = from;
    transaction.doc.descendants((node, at) => {
      if (node === table) inside = at + 3;
    });
    dispatch(transaction.setSelection(TextSelection.near(transaction.doc.resolve(inside))).scrollIntoView());
    return true;
  };

/** The next cell; after the last one a new row. */
export const nextCell: Command = chainCommands(goToNextCell(1), (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  const added = addRowAfter(state, dispatch);
  if (view) goToNextCell(1)(view.state, view.dispatch);
  return added;
});

const align =
  (side: string | null): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { map, table, tableStart, left, right } = selectedRect(state);
    const transaction = state.tr;
    for (const cell of map.cellsInRect({ left, right, top: 0, bottom: map.height })) {
      transaction.setNodeMarkup(tableStart + cell, null, { ...table.nodeAt(cell)?.attrs, align: side });
    }
    dispatch?.(transaction);
    return true;
  };

const isAligned =
  (side: string | null) =>
  ({ selection }: EditorState): boolean => {
    const $cell = selection instanceof CellSelection ? selection.$anchorCell : selection.$from;
    const cell = selection instanceof CellSelection ? $cell.nodeAfter : $cell.parent;
    return cell?.attrs['align'] === side;
  };

/** The head stays: Markdown knows no table without it. */
const onBody =
  (command: Command): Command =>
  (state, dispatch) =>
    isInTable(state) && selectedRect(state).top > 0 && command(state, dispatch);

/** What can be done to a table, in the order of its buttons. */
export const tableActions: readonly Action[] = [
  {
    label: 'Строка выше',
    sign: '+ строка ↑',
    run: onBody(intoNew(addRowBefore, ({ top }) => ({ row: top, column: 0 }))),
  },
  { label: 'Строка ниже', sign: '+ строка ↓', run: intoNew(addRowAfter, ({ bottom }) => ({ row: bottom, column: 0 })) },
  {
    label: 'Столбец слева',
    sign: '+ столбец ←',
    run: intoNew(addColumnBefore, ({ left }) => ({ row: 0, column: left })),
  },
  {
    label: 'Столбец справа',
    sign: '+ столбец →',
    run: intoNew(addColumnAfter, ({ right }) => ({ row: 0, column: right })),
  },
  { label: 'По левому краю', sign: '⇤', run: align(null), isOn: isAligned(null) },
  { label: 'По середине', sign: '↔', run: align('center'), isOn: isAligned('center') },
  { label: 'По правому краю', sign: '⇥', run: align('right'), isOn: isAligned('right') },
  { label: 'Удалить строку', sign: '− строка', run: onBody(deleteRow) },
  { label: 'Удалить столбец', sign: '− столбец', run: deleteColumn },
  { label: 'Удалить таблицу', sign: '− таблица', run: deleteTable },
];

/** Gives each table a head of one row and each column one alignment. */
export function mendTables(transaction: Transaction): void {
  const tables: [table: Node, at: number][] = [];
  transaction.doc.descendants((node, at) => {
    if (node.type.name === 'table') tables.push([node, at]);
    return !node.isTextblock;
  });
  for (const [table, at] of tables) {
    const sides = table.firstChild?.children.map((cell) => cell.attrs['align']) ?? [];
    table.forEach((row, rowAt, number) => {
      row.forEach((cell, cellAt, column) => {
        const type = nodeOfType(number === 0 ? 'head' : 'cell');
        const side = sides[column] ?? null;
        if (cell.type === type && cell.attrs['align'] === side) return;
        transaction.setNodeMarkup(at + 1 + rowAt + 1 + cellAt, type, { ...cell.attrs, align: side });
      });
    });
  }
}
