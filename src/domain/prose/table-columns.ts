import type { Element } from 'hast';
import type { Table } from 'mdast';
import { el } from './hast.ts';

/** What a column of a table is for: to read, to write in by hand, or to tick and count. */
export type ColumnUse = 'read' | 'write' | 'tick';

/** A centred column is for ticks and numbers; another, when more than half empty, is left for a hand. */
export function columnUses(table: Table): ColumnUse[] {
  return columnsOf(table).map((_, i) => {
    if (table.align?.[i] === 'center') return 'tick';
    return isLeftEmpty(table, i) ? 'write' : 'read';
  });
}

/** Columns named for the style sheet, which can't see what stands in them; none where there is nothing to fill in. */
export function columnGroup(table: Table): Element | undefined {
  if (!columnsOf(table).some((_, i) => isLeftEmpty(table, i))) return undefined;
  const uses = columnUses(table);
  const count = (wanted: ColumnUse) => uses.filter((use) => use === wanted).length;
  // The more such columns, the less each has; without words to read beside them, they share the width by themselves.
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
