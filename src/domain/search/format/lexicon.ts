import type { SearchSection } from '../../model/search-record.ts';
import type { Parts } from '../language/vocabulary.ts';
import type { FixedOrder } from './order.ts';

/** A glossary term or a topic with its names. */
export interface LexiconEntry {
  /** The page's id in the index. */
  readonly id: string;
  readonly title: string;
  readonly isTerm: boolean;
  readonly abbr: readonly string[];
  readonly also: readonly string[];
}

/** A person, a municipality or an institution, and its page. */
export interface LexiconName {
  readonly id: string;
  /** Its names; the surname or the place comes first. */
  readonly titles: readonly string[];
}

/** The files of the index: its list of files, and all ids by date and by title. */
export type IndexFiles = Readonly<Record<'contents' | FixedOrder, string>>;

/** Data that the browser loads before the first query. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly names: readonly LexiconName[];
  /** Absent in a lexicon that a browser cached before version 0.2.0. */
  readonly sections?: readonly SearchSection[];
  /** The number of indexed pages. */
  readonly pages: number;
  readonly parts: Parts;
  readonly index: IndexFiles;
}
