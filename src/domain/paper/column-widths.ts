import { cellSide, letter, tickWidth } from './measures.ts';

/** A column of a table: its texts, the head first, and whether it is left free for handwriting or ticks. */
export interface Column {
  readonly texts: readonly string[];
  readonly use: 'read' | 'write' | 'tick';
}

/** What part of the width columns for handwriting have beside columns to read, as `src/styles/sheet.css` has it. */
const shares = [0.42, 0.29, 0.23, 0.18, 0.15] as const;

/** A longer text takes more lines, not more width. In letters. */
const longLine = 60;

/**
 * The widths of the columns of a table as wide as `width`, in twips. No word of a column is broken while there is
 * space; what is left goes to the columns with more to read. Columns to write in are alike and wide, those for ticks
 * narrow.
 */
export function columnWidths(columns: readonly Column[], width: number): number[] {
  const writing = columns.filter(({ use }) => use === 'write').length;
  const ticking = columns.filter(({ use }) => use === 'tick').length;
  const hasReading = columns.length > writing + ticking;
  const share = shares[Math.min(shares.length, writing + Math.floor(ticking / 2)) - 1] ?? 0;
  const least = columns.map(leastWidth);
  const wanted = columns.map((column, i) => {
    const own = least[i] ?? 0;
    if (column.use === 'tick') return hasReading || writing > 0 ? Math.max(own, tickWidth) : width;
    if (column.use === 'write') return hasReading ? Math.max(own, share * width) : width;
    return Math.max(own, lineWidth(Math.min(longLine, Math.max(...column.texts.map((text) => text.length)))));
  });
  return fitted(least, wanted, width);
}

const lineWidth = (letters: number): number => letters * letter + 2 * cellSide;

function leastWidth({ texts }: Column): number {
  const words = texts.flatMap((text) => text.split(/[\s-]+/));
  return lineWidth(Math.max(1, ...words.map((word) => word.length)));
}

/** Widths between the least and the wanted ones whose sum is the width; all are changed alike when there is no such sum. */
function fitted(least: readonly number[], wanted: readonly number[], width: number): number[] {
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  const [low, high] = [sum(least), sum(wanted)];
  const scaled =
    high <= width
      ? wanted.map((one) => (one * width) / high)
      : low >= width
        ? least.map((one) => (one * width) / low)
        : least.map((one, i) => one + (((wanted[i] ?? one) - one) * (width - low)) / (high - low));
  const whole = scaled.map(Math.floor);
  const last = whole.length - 1;
  return whole.map((one, i) => (i === last ? one + width - sum(whole) : one));
}
