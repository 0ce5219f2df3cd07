import {
  BorderStyle,
  type FileChild,
  HeightRule,
  type IBorderOptions,
  type ITableBordersOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Place } from './context.ts';
import { cellSide } from './measures.ts';

/** A row of cells with what they hold. */
export interface Row {
  readonly cells: readonly (readonly FileChild[])[];
  /** Whether it is repeated on each page. */
  readonly isHead?: boolean;
  /** The least height in twips. */
  readonly height?: number | undefined;
}

/** Lines around cells, and the colour behind them. */
export interface Look {
  readonly borders: ITableBordersOptions;
  readonly fill?: string;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  /** Whether a row may go on on the next page. */
  readonly splits?: true;
}

const lineOf = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color });
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const bordersOf = (around: IBorderOptions): ITableBordersOptions => ({
  top: around,
  bottom: around,
  left: around,
  right: around,
  insideHorizontal: around,
  insideVertical: around,
});
const sides = { left: cellSide, right: cellSide };

/** A table of a text: lines between all cells. */
export const ruled: Look = { borders: bordersOf(lineOf(4, '7B8190')), margins: { top: 60, bottom: 40, ...sides } };
/** Rows to be cut apart: lines for scissors. */
export const cutApart: Look = {
  borders: {
    ...bordersOf({ style: BorderStyle.DASHED, size: 6, color: '000000' }),
    insideVertical: lineOf(4, '7B8190'),
  },
  margins: { top: 160, bottom: 140, ...sides },
};
/** The same with long cells. */
export const ruledLoosely: Look = { ...ruled, splits: true };
/** Parts that stand beside one another. */
export const unruled: Look = {
  borders: bordersOf(none),
  margins: { top: 0, bottom: 0, left: 0, right: 2 * cellSide },
  splits: true,
};
/** A frame around a part of a text: a bar at its left. */
export const framed = (color: string): Look => ({
  borders: { ...bordersOf(none), left: lineOf(24, color) },
  fill: 'F7F5EF',
  margins: { top: 100, bottom: 40, left: 2 * cellSide, right: 2 * cellSide },
  splits: true,
});

/** The place inside a cell of a width. */
export function placeInCell(place: Place, width: number, { margins }: Look): Place {
  const { onSheet, sheet } = place;
  return { edge: width - margins.left - margins.right, indent: 0, depth: 0, inCell: true, onSheet, sheet };
}

const headFill = 'F1EEE6';

/** A table whose columns have these widths. A small line after it parts it from what follows: Word joins tables that touch. */
export function tableFrom(rows: readonly Row[], widths: readonly number[], look: Look, place: Place): FileChild[] {
  const table = new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    indent: { size: place.indent, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: look.borders,
    margins: look.margins,
    rows: rows.map((row, i) => rowOf(row, widths, look, rows.length <= fewRows && i < rows.length - 1)),
  });
  return [table, new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } })];
}

/** A table of this many rows stays on one page. */
const fewRows = 6;

function rowOf(
  { cells, isHead = false, height }: Row,
  widths: readonly number[],
  look: Look,
  isKept: boolean,
): TableRow {
  const fill = isHead ? headFill : look.fill;
  return new TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    ...(look.splits ? {} : { cantSplit: true, ...(isKept ? { keepNext: true } : {}) }),
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
    children: widths.map(
      (width, i) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
          children: closed(cells[i] ?? []),
        }),
    ),
  });
}

/** A cell ends with a paragraph; the small line after a table is one. */
const closed = (parts: readonly FileChild[]): (Paragraph | Table)[] =>
  parts.length === 0 ? [new Paragraph({ spacing: { after: 0 } })] : (parts as readonly (Paragraph | Table)[]).slice();

/** A paragraph in a place. */
export function paragraphIn(place: Place, children: readonly ParagraphChild[], more: object = {}): Paragraph {
  const { indent, style, align } = place;
  return new Paragraph({
    children,
    ...(style === undefined ? {} : { style }),
    ...(align === undefined ? {} : { alignment: align }),
    ...(indent > 0 ? { indent: { left: indent } } : {}),
    ...more,
  });
}
