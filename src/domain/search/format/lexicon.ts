import type { Parts } from '../language/vocabulary.ts';
import type { FixedOrder } from './order.ts';

/** A term of the glossary or a topic: what it is called, what else people call it. */
export interface LexiconEntry {
  /** The page's id in the index. */
  readonly id: string;
  readonly title: string;
  readonly isTerm: boolean;
  readonly abbr: readonly string[];
  readonly also: readonly string[];
}

/** A person, a municipality or an institution, and the page about it. */
export interface LexiconName {
  readonly id: string;
  /** What it is called; the surname or the place first. */
  readonly titles: readonly string[];
}

/** Where the index lies: the file that tells what it consists of, and all ids in the order of days and of titles. */
export type IndexFiles = Readonly<Record<'contents' | FixedOrder, string>>;

/** What the browser loads before the first query. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly names: readonly LexiconName[];
  /** How many pages are indexed. */
  readonly pages: number;
  readonly parts: Parts;
  readonly index: IndexFiles;
}
