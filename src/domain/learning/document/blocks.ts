import { numericDate } from '../../text/dates.ts';

/** A part of a document that is shown, printed or saved for Word. */
export type DocumentBlock =
  | { readonly type: 'title' | 'heading'; readonly text: string }
  /** An empty field gets `rows` lines for handwriting. */
  | { readonly type: 'field'; readonly label: string; readonly text: string; readonly rows: number }
  | DocumentTable
  /** Short facts, each in a line with its label: whose the document is. */
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  /** Who signs, each with a line for the signature, the name and the day. */
  | { readonly type: 'signatures'; readonly signatures: readonly Signature[] };

export interface Fact {
  readonly label: string;
  /** An empty one gets a line for handwriting. */
  readonly text: string;
}

export interface Signature {
  readonly label: string;
  /** What stands under the first line. */
  readonly sign: string;
  /** The name, when it is known. */
  readonly name: string;
}

export interface DocumentTable {
  readonly type: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What each column is for. What nobody has written in is for handwriting. */
  readonly uses: readonly ColumnUse[];
}

/** To be read, or left free for handwriting; a short one takes a word or a mark. */
export type ColumnUse = 'read' | 'write' | 'short';

/** The number of rows for handwriting in an empty table. */
const blankRows = 4;
const numberColumn = '№';
const shortColumns: readonly string[] = [numberColumn, 'Отметка'];

/** A table; without rows it gets empty ones, with their numbers where it has a column for them. */
export function tableOf(columns: readonly string[], written: readonly (readonly string[])[]): DocumentTable {
  const blank = (_: unknown, i: number) => columns.map((name) => (name === numberColumn ? String(i + 1) : ''));
  const rows = written.length > 0 ? written : Array.from({ length: blankRows }, blank);
  const uses = columns.map((name, i): ColumnUse => {
    if (rows.some((row) => row[i])) return 'read';
    return shortColumns.includes(name) ? 'short' : 'write';
  });
  return { type: 'table', columns, rows, uses };
}

/** A day in a table: short, and never broken. */
export const dayInTable = (day: string): string => (day === '' ? '' : numericDate(day));
