import type { NodeSpec } from 'prosemirror-model';

/** The nodes of a table, as prosemirror-tables asks for them. */
export const tableNodes: Record<string, NodeSpec> = {
  table: {
    content: 'row+',
    group: 'inner flow',
    tableRole: 'table',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  row: {
    content: '(head | cell)+',
    tableRole: 'row',
    // What is typed beside a cell would make a column.
    allowGapCursor: false,
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  head: cell('th', 'header_cell'),
  cell: cell('td', 'cell'),
};

function cell(tag: string, tableRole: string): NodeSpec {
  return {
    content: 'inline*',
    tableRole,
    isolating: true,
    // Markdown knows no joined cells; the commands of tables ask for these.
    attrs: { align: { default: null }, colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
    parseDOM: [{ tag, getAttrs: (element) => ({ align: element.dataset['align'] ?? null }) }],
    toDOM: ({ attrs }) => [
      tag,
      { 'data-align': attrs['align'], class: attrs['align'] && `align-${attrs['align']}` },
      0,
    ],
  };
}
