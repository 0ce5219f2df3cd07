import type { Heading, Nodes, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Report } from './types.ts';

/** Sees to it that a page loses nothing of a table and gets no empty heading; reports both. */
export function shownWhole(root: Root, report: Report): Root {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'table') widenHead(node, report);
    else if (node.type === 'heading') checkHeading(node, report);
    if ('children' in node) for (const child of [...node.children].reverse()) waiting.push(child);
  }
  return root;
}

/** Markdown leaves out the cells of a row that the head has no column for; a wider head shows them. */
function widenHead(table: Table, report: Report): void {
  const [head] = table.children;
  const columns = head?.children.length ?? 0;
  const missing = Math.max(...table.children.map(({ children }) => children.length)) - columns;
  if (!head || missing <= 0) return;
  for (const { children, position } of table.children) {
    if (children.length <= columns) continue;
    const message = `в строке таблицы клеток больше, чем в шапке: ${children.length}, а не ${columns}`;
    const cure = 'Добавьте столбец в шапку; если «|» — знак текста, поставьте перед ним обратную косую черту';
    report('table-row', position?.start, message, cure);
  }
  for (let i = 0; i < missing; i += 1) head.children.push({ type: 'tableCell', children: [] });
  table.align = head.children.map((_, i) => table.align?.[i] ?? null);
}

function checkHeading(node: Heading, report: Report): void {
  if (textOf(node).trim() !== '') return;
  const message = 'заголовок пуст, на странице его не будет';
  report('heading-empty', node.position?.start, message, 'Напишите его или уберите знаки #');
}
