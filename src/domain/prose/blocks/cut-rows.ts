import type { Element, ElementContent, Nodes } from 'hast';

/** Rows of tables with the words of the heads in each cell (`data-label`): when they are cut apart, the head stays behind. */
export function labelRows(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (child.type !== 'element') return child;
    return child.tagName === 'table' ? labelled(child) : { ...child, children: labelRows(child.children) };
  });
}

function labelled(table: Element): Element {
  const rows = elementsOf(table, 'tr');
  // A head without words is a plain cell.
  const heads = elementsOf(rows[0] ?? table, 'th', 'td').map(wordsOf);
  for (const row of rows.slice(1))
    for (const [n, cell] of elementsOf(row, 'td').entries())
      if (heads[n]) cell.properties = { ...cell.properties, dataLabel: heads[n] };
  return table;
}

const elementsOf = (parent: Element, ...names: string[]): Element[] =>
  parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return names.includes(child.tagName) ? [child] : elementsOf(child, ...names);
  });

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('').trim() : '';
}
