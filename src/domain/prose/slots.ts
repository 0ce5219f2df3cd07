import type { Nodes, Parent, Root, RootContent, Table } from 'mdast';
import { type FillSlot, type SlotValue, slotsIn, withWords } from '../text/slots.ts';

/**
 * A tree with its slots filled: words within a text, a table in the place of a paragraph that is one slot. The values
 * are text, whatever signs they have: they can't become markup.
 */
export function withSlots(tree: Root, fill: FillSlot): Root {
  return filled(tree, fill);
}

function filled<N extends Nodes>(node: N, fill: FillSlot): N {
  if (node.type === 'text') return { ...node, value: withWords(node.value, fill) };
  if (!('children' in node)) return node;
  const children = (node as Parent).children.map((child) => tableIn(child, fill) ?? filled(child, fill));
  return { ...node, children };
}

function tableIn(node: RootContent, fill: FillSlot): Table | undefined {
  const [child, ...others] = node.type === 'paragraph' ? node.children : [];
  if (child?.type !== 'text' || others.length > 0) return undefined;
  const [name = '', ...more] = slotsIn(child.value);
  const value: SlotValue | undefined = more.length > 0 ? undefined : fill(name);
  if (value === undefined || typeof value === 'string') return undefined;
  const rows = value.map((cells) => ({
    type: 'tableRow' as const,
    children: cells.map((text) => ({ type: 'tableCell' as const, children: [{ type: 'text' as const, value: text }] })),
  }));
  return { type: 'table', children: rows };
}
