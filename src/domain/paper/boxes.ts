import type { FileChild } from 'docx';
import type { Element } from 'hast';
import { isElement, isHeading } from '../word/html/element-text.ts';
import type { Place, WriteFlow } from './context.ts';
import { framed, placeInCell, ruledLoosely, tableFrom, unruled } from './frames.ts';
import { hasClass, writtenIn } from './nodes.ts';
import { styleIds } from './styles.ts';

/** Colours of the bars at frames, as in src/styles/colours.css by day. */
const colours: Readonly<Record<string, string>> = { try: '1F6F43', careful: 'B3261E', ovz: '7A3E9D' };

/** A frame around a part of a text; `write` makes what it holds. */
export function frameOf(node: Element, place: Place, write: WriteFlow): FileChild[] {
  const kind = Object.keys(colours).find((name) => hasClass(node, `callout-${name}`)) ?? '';
  const look = framed(colours[kind] ?? '4C5568');
  const width = place.edge - place.indent;
  const parts = write(node.children, placeInCell(place, width, look));
  return tableFrom([{ cells: [parts] }], [width], look, place);
}

/** Parts that stand side by side; what tutor and participants do is a table with their names as its head. */
export function columnsOf(node: Element, place: Place, write: WriteFlow): FileChild[] {
  const columns = writtenIn(node).filter((it) => isElement(it));
  const look = hasClass(node, 'sides') ? ruledLoosely : unruled;
  const width = Math.floor((place.edge - place.indent) / Math.max(1, columns.length));
  const at = placeInCell(place, width, look);
  const headOf = ({ children }: Element) => children.find(isHeading);
  const hasHead = look === ruledLoosely && columns.every(headOf);
  const heads = columns.map((column) => write(headOf(column)?.children ?? [], { ...at, style: styleIds.head }));
  const bodies = columns.map(({ children }) => children.filter((it) => !(hasHead && isHeading(it))));
  const body = { cells: bodies.map((nodes) => write(nodes, at)) };
  const rows = hasHead ? [{ cells: heads, isHead: true }, body] : [body];
  const widths = columns.map(() => width);
  return columns.length === 0 ? [] : tableFrom(rows, widths, look, place);
}
