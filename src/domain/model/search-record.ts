import type { Forms } from '../text/plural.ts';

/** A group of search results. */
export interface SearchSection {
  readonly name: string;
  /** The weight of its pages in the order of results; materials have 1. */
  readonly weight?: number;
  /** The noun of «найдено 12 материалов»; without it «результатов». */
  readonly noun?: Forms;
  /** «Найдена», not «найден». */
  readonly isFeminine?: boolean;
}

/** The data of an entry for the search, in addition to the text of its page. */
export interface SearchRecord {
  /** The kind of the entry: «Памятка». */
  readonly kind: string;
  /** The title in results, if it is not the title of the entry. */
  readonly title?: string;
  /** Other names that people search for. */
  readonly also?: readonly string[];
  /** What goes wrong with pupils, in teachers' words. */
  readonly troubles?: readonly string[];
  readonly summary?: string;
  readonly grades?: readonly string[];
  readonly subjects?: readonly string[];
  /** Titles of topics. */
  readonly topics?: readonly string[];
  /** A date, `YYYY-MM-DD`; without it the date of the last change. */
  readonly date?: string;
  /** What a term is mistaken for. */
  readonly confused?: string;
  /** The text to index for things without a page of their own: a term, an answer, a list. */
  readonly record?: string;
}

/** The title of a published entry of a collection. */
export type TitleOf = (collection: string, id: string) => string | undefined;

/** How the search finds the entries of a collection. */
export interface Searched<D> {
  readonly section: SearchSection;
  record(data: D, titleOf: TitleOf): SearchRecord;
}
