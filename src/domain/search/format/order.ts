import { compareRussian } from '../../text/names.ts';

/** An order that no query changes: the newest or the alphabetically first ahead. */
export type FixedOrder = 'date' | 'title';

/** Sort keys of a page: title and date, `YYYY-MM-DD` or nothing. */
export interface Sortable {
  readonly title: string;
  readonly date: string;
}

/** Sorts pages independently of a query: by title, or newest first and then by title. */
export function sortPages<T extends Sortable>(order: FixedOrder, pages: readonly T[]): T[] {
  const named = pages.toSorted((a, b) => compareRussian(a.title, b.title));
  return order === 'title' ? named : named.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}
