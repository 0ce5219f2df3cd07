import { cellSide, letter, tickWidth, tightness } from './measures.ts';

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
 * narrow. `sizes` are those of letters that may be tried, the largest first: the first in which the words find place is
 * taken, or else the last one.
 */
export function columnWidths(
  columns: readonly Column[],
  width: number,
  sizes: readonly number[] = [1, tightness],
): { widths: number[]; size: number } {
  const count = (counted: Column['use']) => columns.filter(({ use }) => use === counted).length;
  const leastAt = (size: number) => columns.map((column) => leastWidth(column, size));
  const fits = (size: number) => leastAt(size).reduce((sum, one) => sum + one, 0) <= width;
  const size = sizes.find(fits) ?? sizes.at(-1) ?? 1;
  const least = leastAt(size);
  const forWriting = Math.max(...columns.map(({ use }, i) => (use === 'write' ? (least[i] ?? 0) : 0)));
  const share = shares[Math.min(shares.length, count('write') + Math.floor(count('tick') / 2)) - 1] ?? 0;
  const wanted = columns.map((column, i) => {
    const own = least[i] ?? 0;
    if (column.use === 'tick') return Math.max(own, tickWidth);
    if (column.use === 'write') return Math.max(forWriting, count('read') > 0 ? share * width : 0);
    return Math.max(own, lineWidth(Math.min(longLine, longest(column.texts))));
  });
  const areTicks = count('tick') === columns.length;
  const widths = fitted(
    columns.map(({ use }, i) => ({ least: least[i] ?? 0, wanted: wanted[i] ?? 0, grows: areTicks || use !== 'tick' })),
    width,
  );
  return { widths, size };
}

const longest = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length));
const lineWidth = (letters: number): number => letters * letter.usual + 2 * cellSide;

/** The width of a cell that breaks none of its words. */
function leastWidth({ texts }: Column, scale: number): number {
  const words = texts.flatMap((text) => text.split(/[ \t\r\n-]+/));
  return scale * Math.max(...words.map(wordWidth)) + 2 * cellSide;
}

function wordWidth(word: string): number {
  return [...word].reduce((sum, sign) => sum + signWidth(sign), 0);
}

function signWidth(sign: string): number {
  if (/[жмфшщыюЖМФШЩЫЮWMmw@№—…]/.test(sign)) return letter.wide;
  return /\p{Lu}/u.test(sign) ? letter.capital : letter.usual;
}

interface Range {
  readonly least: number;
  readonly wanted: number;
  /** Whether it takes of the width that nobody wants. */
  readonly grows: boolean;
}

/** Widths whose sum is the width: between the least and the wanted ones, more for those that grow, less for all alike. */
function fitted(ranges: readonly Range[], width: number): number[] {
  const sum = (of: (range: Range) => number) => ranges.reduce((total, range) => total + of(range), 0);
  const [low, high] = [sum(({ least }) => least), sum(({ wanted }) => wanted)];
  const growing = sum(({ wanted, grows }) => (grows ? wanted : 0));
  const whole = ranges.map(({ least, wanted, grows }) => {
    if (high <= width) return Math.floor(grows ? (wanted * (width - high + growing)) / growing : wanted);
    if (low >= width) return Math.floor((least * width) / low);
    return Math.floor(least + ((wanted - least) * (width - low)) / (high - low));
  });
  const rest = width - whole.reduce((total, one) => total + one, 0);
  return whole.map((one, i) => (i === whole.length - 1 ? one + rest : one));
}
