import type { FileChild } from 'docx';
import type { Element } from 'hast';
import { elementsIn, isElement } from '../word/html/element-text.ts';
import { cellStyles } from './cell-styles.ts';
import { type Column, columnWidths } from './column-widths.ts';
import type { Place, WriteFlow } from './context.ts';
import { cutApart, placeInCell, ruled, tableFrom } from './frames.ts';
import { childSize, handwriting, tightness } from './measures.ts';
import { hasClass, rawText } from './nodes.ts';

/** A sheet with fewer rows has place to spare for a child's hand. */
const roomyRows = 7;

/** A table of a page. Its head is repeated on each page, and no row is torn; `write` makes the parts of a cell. */
export function tableOf(node: Element, place: Place, write: WriteFlow): FileChild[] {
  const rows = elementsIn(node).filter((it) => isElement(it, 'tr'));
  const columns = columnsOf(node, rows);
  if (columns.length === 0) return [];
  const sizes = place.sheet?.isChild ? [childSize, 1, tightness] : [1, tightness];
  const { widths, size } = columnWidths(columns, place.edge - place.indent, sizes);
  const [text, head] = cellStyles(size);
  const look = place.sheet?.isCut ? cutApart : ruled;
  const heads = new Set(elementsIn(node).flatMap((it) => (isElement(it, 'thead') ? it.children : [])));
  const height = rows.length - heads.size < roomyRows ? handwriting.roomy : handwriting.cell;
  const written = rows.map((row) => {
    const cells = cellsOf(row);
    const isFree = place.onSheet && cells.some(({ children }) => children.length === 0);
    return {
      isHead: heads.has(row),
      height: isFree ? height : undefined,
      cells: cells.map((cell, i) => {
        const align = hasClass(cell, 'align-center') ? 'center' : hasClass(cell, 'align-right') ? 'right' : undefined;
        const at = {
          ...placeInCell(place, widths[i] ?? 0, look),
          style: cell.tagName === 'th' ? head : text,
          align,
        } as const;
        return write(cell.children, at);
      }),
    };
  });
  return tableFrom(written, widths, look, place);
}

const cellsOf = (row: Element): Element[] => row.children.filter((cell) => isElement(cell, 'td', 'th')) as Element[];

function columnsOf(node: Element, rows: readonly Element[]): Column[] {
  const uses = elementsIn(node).filter((it) => isElement(it, 'col'));
  const useOf = (col: Element | undefined): Column['use'] => {
    if (!col) return 'read';
    return hasClass(col, 'to-write') ? 'write' : hasClass(col, 'to-tick') ? 'tick' : 'read';
  };
  const count = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  return Array.from({ length: count }, (_, i) => ({
    texts: rows.flatMap((row) => cellsOf(row)[i] ?? []).map(rawText),
    use: useOf(uses[i]),
  }));
}
