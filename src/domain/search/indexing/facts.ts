import type { GateResult } from '../../gate/gate.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import type { SearchRecord } from '../../model/search-record.ts';
import type { Data } from '../../schemas/index.ts';

/** What the search knows of a page besides its text. Lists and texts are empty where an entry says nothing. */
export interface SearchFacts extends Required<SearchRecord> {
  readonly section: string;
}

export type PublishedEntries = GateResult['entries'];

/** The published entries of a collection, as the gate let them through. */
export function entriesOf<C extends CollectionId>(
  entries: PublishedEntries,
  collection: C,
): { id: string; data: Data<C> }[] {
  return [...(entries.get(collection)?.values() ?? [])].map(({ id, data }) => ({ id, data: data as Data<C> }));
}

/** The facts of a page of which nothing more is said. */
export const noFacts = {
  also: [],
  troubles: [],
  summary: '',
  grades: [],
  subjects: [],
  topics: [],
  date: '',
  confused: '',
  record: '',
} satisfies Partial<SearchFacts>;
