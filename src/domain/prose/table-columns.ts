import type { Element } from 'hast';
import type { Table } from 'mdast';
import { el } from './hast.ts';

/** The use of a table column: to read, to write in by hand, or to tick and count. */
export type ColumnUse = 'read' | 'write' | 'tick';

/** A centred column is for ticks and numbers. Another column with more than half of its cells empty is for writing. */
export function columnUses(table: Table): ColumnUse[] {
  return columnsOf(table).map((_, i) => {
    if (table.align?.[i] === 'center') return 'tick';
    return isLeftEmpty(table, i) ? 'write' : 'read';
  });
}

/**
 * A <colgroup> with classes, because CSS can't see which cells are empty; undefined for a table without columns to
 * fill in.
 */
export function columnGroup(table: Table): Element | undefined {
  if (!columnsOf(table).some((_, i) => isLeftEmpty(table, i))) return undefined;
  const uses = columnUses(table);
  const count = (counted: ColumnUse) => uses.filter((use) => use === counted).length;
  // The more columns to write in, the less width for each. Without columns to read they share the whole width.
  const shares = Math.min(5, count('write') + Math.floor(count('tick') / 2));
  const isShared = count('write') > 0 && count('read') > 0;
  return el(
    'colgroup',
    isShared ? { className: [`write-${shares}`] } : {},
    ...uses.map((use) => el('col', use === 'read' ? {} : { className: [`to-${use}`] })),
  );
}

const columnsOf = ({ children: [head] }: Table) => head?.children ?? [];

function isLeftEmpty({ children: [, ...rows] }: Table, column: number): boolean {
  const empty = rows.filter((row) => (row.children[column]?.children.length ?? 0) === 0).length;
  return empty * 2 > rows.length;
}
