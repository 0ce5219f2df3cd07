import type { Element, Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { Html, Nodes, RootContent } from 'mdast';
import type { Position } from 'unist';
import { markupTags } from './html.ts';

/** By its `hName` the library sees that it stands in a line, and does not part a point or a cell at it. */
const asMarkup: Handle = (state, node: Element) =>
  ({ type: 'markup', tag: node.tagName, data: { hName: node.tagName }, children: state.all(node) }) as never;
/** Handlers that keep elements which Markdown lacks. */
export const markupHandlers = Object.fromEntries(markupTags.map((tag) => [tag, asMarkup]));

/** Converts a safe block of HTML into the nodes that Markdown would give. */
export function fromFlow({ value, position }: Html): RootContent[] {
  const html = fromHtml(value, { fragment: true });
  nameColumns(html);
  const tree = toMdast(html, { handlers: markupHandlers, document: true });
  const nodes = 'children' in tree && tree.type === 'root' ? tree.children : [tree as RootContent];
  if (position) for (const node of nodes) setPosition(node, position);
  return nodes;
}

/** Errors inside are reported at the start of the HTML. */
function setPosition(node: Nodes, position: Position): void {
  node.position = position;
  if ('children' in node) for (const child of node.children) setPosition(child, position);
}

/** Word does not mark header cells, so the first row of such a table becomes its header. */
export function nameColumns(node: HastNodes): void {
  if (!('children' in node)) return;
  if (node.type === 'element' && node.tagName === 'table' && !hasCell(node, 'th')) {
    const row = firstRow(node);
    for (const cell of row?.children ?? []) if (cell.type === 'element' && cell.tagName === 'td') cell.tagName = 'th';
  }
  for (const child of node.children) nameColumns(child);
}

function hasCell(node: HastNodes, name: string): boolean {
  if (node.type === 'element' && node.tagName === name) return true;
  return 'children' in node && node.children.some((child) => hasCell(child, name));
}

function firstRow(node: Element): Element | undefined {
  if (node.tagName === 'tr') return node;
  for (const child of node.children) {
    const found = child.type === 'element' ? firstRow(child) : undefined;
    if (found) return found;
  }
  return undefined;
}
