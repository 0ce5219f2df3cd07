import type { Nodes, Parents } from 'mdast';
import { readProse } from '../../prose/prose.ts';
import type { ParseMarkdown } from '../../prose/types.ts';

/** A block of a body as plain text: a heading, a paragraph, an item of an ordered list, a row of a table. */
export interface Line {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'header';
  readonly text: string;
  /** Of a row: its cells; of other lines: none. */
  readonly cells: readonly string[];
  /** Of an item of an ordered list: its number. */
  readonly number?: number;
  /** Of a list's first item: how many there are. */
  readonly of?: number;
}

/** A sheet to print, or the text under a heading between sheets. */
export interface Part {
  readonly title: string;
  readonly isSheet: boolean;
  readonly lines: readonly Line[];
}

/** The parts of a body in their order; what stands before the first heading has no title. */
export function partsOf(body: string, parse: ParseMarkdown): Part[] {
  const parts: { title: string; isSheet: boolean; lines: Line[] }[] = [{ title: '', isSheet: false, lines: [] }];
  const visit = (node: Nodes): void => {
    if (node.type === 'block' && node.block.name === 'Sheet') {
      const lines: Line[] = [];
      for (const child of node.children) lines.push(...linesIn(child));
      parts.push({ title: node.attributes['title'] ?? '', isSheet: true, lines });
      // What follows a sheet is a part of its own.
      parts.push({ title: '', isSheet: false, lines: [] });
    } else if (node.type === 'heading') {
      parts.push({ title: plain(node), isSheet: false, lines: linesIn(node) });
    } else parts.at(-1)?.lines.push(...linesIn(node));
  };
  readProse(body, parse).tree.children.forEach(visit);
  return parts.filter(({ title, lines }) => title !== '' || lines.length > 0);
}

function linesIn(node: Nodes): Line[] {
  if (node.type === 'heading') return [{ kind: 'heading', text: plain(node), cells: [] }];
  if (node.type === 'paragraph') return [{ kind: 'paragraph', text: plain(node), cells: [] }];
  if (node.type === 'list' && node.ordered) {
    const start = node.start ?? 1;
    return node.children.map((item, i) => ({
      kind: 'item',
      text: plain(item),
      cells: [],
      number: start + i,
      ...(i === 0 ? { of: node.children.length } : {}),
    }));
  }
  if (node.type === 'table') {
    return node.children.map((row, i) => {
      const cells = row.children.map(plain);
      return { kind: i === 0 ? 'header' : 'row', text: cells.join(' | '), cells };
    });
  }
  return 'children' in node ? (node as Parents).children.flatMap((child) => linesIn(child)) : [];
}

function plain(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? (node as Parents).children.map(plain).join(node.type === 'listItem' ? ' ' : '') : '';
}
