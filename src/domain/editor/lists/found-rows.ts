import { type DeclaredCollection, declared } from '../../schemas/index.ts';
import type { EntryRow } from './entry-row.ts';
import { findByWords } from './find-by-words.ts';

type CollectionId = DeclaredCollection['id'];

/** A row of one section. */
export interface FoundRow {
  readonly collection: CollectionId;
  readonly row: EntryRow;
}

/** The rows that a query finds by title, and by what tells entries of one title apart. */
export function findRows(rows: readonly FoundRow[], query: string, limit: number): FoundRow[] {
  return findByWords(rows, nameOf, query, limit);
}

/** `content/faq/a.yaml` → `a`. */
export const slugOf = ({ path }: EntryRow): string => path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

function nameOf({ collection, row }: FoundRow): string {
  const { titleField, disambiguators = [], fields } = declared(collection);
  const parts = [titleField, ...disambiguators].flatMap((name) => {
    const value = row.data[name];
    if (value === undefined) return [];
    // As the list shows it: 21.11.2026.
    return fields[name]?.kind === 'time' ? String(value).slice(0, 10).split('-').reverse().join('.') : String(value);
  });
  return parts.join(', ');
}
