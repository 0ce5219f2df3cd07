import type { GateResult } from '../../gate/gate.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import type { SearchRecord } from '../../model/search-record.ts';
import type { Data } from '../../schemas/index.ts';

/** The data of a page for the search, in addition to its text. Missing values are empty lists and texts. */
export interface SearchFacts extends Required<SearchRecord> {
  readonly section: string;
  /** Whether the entry is invented: the results say so. */
  readonly isSample: boolean;
}

export type PublishedEntries = GateResult['entries'];

/** The published entries of a collection, from the gate. */
export function entriesOf<C extends CollectionId>(
  entries: PublishedEntries,
  collection: C,
): { id: string; data: Data<C> }[] {
  return [...(entries.get(collection)?.values() ?? [])].map(({ id, data }) => ({ id, data: data as Data<C> }));
}

/** The facts of a page without an entry. */
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
  isSample: false,
} satisfies Partial<SearchFacts>;
