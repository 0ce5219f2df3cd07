import type { Forms } from '../text/plural.ts';

/** A section of the search results. */
export interface SearchSection {
  readonly name: string;
  /** The weight of its pages; that of materials is 1. */
  readonly weight?: number;
  /** The noun in «найдено 12 материалов»; the default is «результатов». */
  readonly noun?: Forms;
  /** Whether the noun is feminine: «найдена», not «найден». */
  readonly isFeminine?: boolean;
}

/** The data of an entry for the search, in addition to the text of its page. */
export interface SearchRecord {
  /** The kind of the entry: «Памятка». */
  readonly kind: string;
  /** The title in results, if it is not the entry's title. */
  readonly title?: string;
  /** Other names that people search for. */
  readonly also?: readonly string[];
  /** Pupils' difficulties in teachers' words. */
  readonly troubles?: readonly string[];
  readonly summary?: string;
  readonly grades?: readonly string[];
  readonly subjects?: readonly string[];
  /** Titles of topics. */
  readonly topics?: readonly string[];
  /** A date, `YYYY-MM-DD`; by default the date of the last change. */
  readonly date?: string;
  /** The notion that a term is often confused with. */
  readonly confused?: string;
  /** The text to index when the entry has no page of its own: a term, an answer, a list. */
  readonly record?: string;
}

/** Gives the title of a published entry; undefined when it is not published. */
export type TitleOf = (collection: string, id: string) => string | undefined;

/** The declaration of a collection's search: its section and the data of each entry. */
export interface SearchDeclaration<D> {
  readonly section: SearchSection;
  record(data: D, titleOf: TitleOf): SearchRecord;
}
