import type { Nodes, Table, TableCell, TableRow } from 'mdast';
import { withoutEnd } from '../text/edges.ts';
import type { Edit } from './source-edit.ts';

/** The edits that give lists and tables one style: `- point`, `| cell | cell |`. */
export function spellingOf(source: string, node: Nodes): Edit[] {
  const inner = 'children' in node ? node.children.flatMap((child) => spellingOf(source, child)) : [];
  if (node.type === 'table') return inTable(source, node);
  if (node.type !== 'list' || node.ordered) return inner;
  const markers = node.children.map(({ position }) => position?.start.offset ?? 0);
  return [...inner, ...replaced(source, markers, 1, '-')];
}

function replaced(source: string, starts: readonly number[], length: number, text: string): Edit[] {
  return starts
    .filter((start) => source.slice(start, start + length) !== text)
    .map((start) => ({ start, end: start + length, text }));
}

const rules = { left: ':---', center: ':-:', right: '---:' } as const;

function inTable(source: string, { align, children }: Table): Edit[] {
  const [head] = children;
  const line = head && lineAfter(source, head);
  if (!line) return [];
  const marks = (align ?? []).map((side) => (side ? rules[side] : '---'));
  const rows = children.map((row) => ({
    ...rangeOf(row),
    text: rowOf(row.children.map((cell) => textOf(source, cell))),
  }));
  return [...rows, { ...line, text: rowOf(marks) }].filter(({ start, end, text }) => source.slice(start, end) !== text);
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function textOf(source: string, { children }: TableCell): string {
  const start = children[0]?.position?.start.offset ?? 0;
  const end = children.at(-1)?.position?.end.offset ?? 0;
  return source.slice(start, end).trim();
}

function rangeOf({ position }: TableRow): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** The tree has no node for the row of dashes: it is the line after the head, without the prefix of a quote. */
function lineAfter(source: string, head: TableRow): { start: number; end: number } | undefined {
  const from = source.indexOf('\n', rangeOf(head).end) + 1;
  const to = source.indexOf('\n', from);
  const line = source.slice(from, to < 0 ? source.length : to).trimEnd();
  const dashes = line.slice(withoutEnd(line, '|:- \t').length).trimStart();
  return dashes ? { start: from + line.length - dashes.length, end: from + line.length } : undefined;
}
