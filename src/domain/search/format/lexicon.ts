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

/** What the index consists of. Elsewhere pages are given by number: their position in the list here. */
export interface IndexContents {
  readonly pages: readonly string[];
  /** Parts of the index with the folded words from `from` to `to`. */
  readonly parts: readonly { readonly from: string; readonly to: string; readonly file: string }[];
  /** The file of each filter, by name. */
  readonly filters: Readonly<Record<string, string>>;
  /** The fields beside the text, by number. */
  readonly fields: readonly string[];
}

/** What the index consists of, and the files with all ids by date and by title. */
export interface IndexFiles extends Readonly<Record<FixedOrder, string>> {
  readonly contents: IndexContents;
  /** The filter of sections, which every answer asks for. Absent in a lexicon that a browser cached before version 0.2.0. */
  readonly sections?: PagesBySection;
}

/** The sections, and the position of each page's in their list; −1 when it has none. */
export interface PagesBySection {
  readonly names: readonly string[];
  readonly ofPage: readonly number[];
}

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
