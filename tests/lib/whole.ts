/** The audit sets WIDTHS=all: then tests go through all their rows and widths, of which `npm test` takes some. */
export const isWhole = process.env['WIDTHS'] === 'all';

/** The rows of a table that `npm test` takes, or all in the audit. */
export function rowsOf<T>(all: readonly T[], isTaken: (row: T) => boolean): readonly T[] {
  return isWhole ? all : all.filter(isTaken);
}
