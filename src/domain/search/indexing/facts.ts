import type { GateResult } from '../../gate/gate.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import type { Data } from '../../schemas/index.ts';

/** What the search knows of a page besides its text. Lists are empty where an entry says nothing. */
export interface SearchFacts {
  readonly title: string;
  readonly section: string;
  readonly kind: string;
  /** Other names people look for it by. */
  readonly also: readonly string[];
  /** What goes wrong with pupils, in teachers' words. */
  readonly troubles: readonly string[];
  readonly summary: string;
  readonly grades: readonly string[];
  readonly subjects: readonly string[];
  /** Titles of topics. */
  readonly topics: readonly string[];
  /** A day, `YYYY-MM-DD`. */
  readonly date: string;
  /** What a term is mistaken for. */
  readonly confused: string;
  /** What the index reads of a thing that has no text of its own there: a term, an answer, a list. */
  readonly record: string;
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
