import { compareRussian } from '../../text/names.ts';

/** An order that does not depend on the query: by date, newest first, or by title. */
export type FixedOrder = 'date' | 'title';

/** The sort keys of a page: title and date, `YYYY-MM-DD` or empty. */
export interface Sortable {
  readonly title: string;
  readonly date: string;
}

/** Sorts pages by title, or by date, newest first, and then by title. */
export function sortPages<T extends Sortable>(order: FixedOrder, pages: readonly T[]): T[] {
  const named = [...pages].sort((a, b) => compareRussian(a.title, b.title));
  return order === 'title' ? named : named.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}
