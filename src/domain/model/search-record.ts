import type { Forms } from '../text/plural.ts';

/** A part of the answers of the search. */
export interface SearchSection {
  readonly name: string;
  /** How much its pages count beside materials, whose weight is 1. */
  readonly weight?: number;
  /** The noun of «найдено 12 материалов»; without it «результатов». */
  readonly noun?: Forms;
  /** «Найдена», not «найден». */
  readonly isFeminine?: boolean;
}

/** What the search knows of an entry besides the text of its page. */
export interface SearchRecord {
  /** What one entry is: «Памятка». */
  readonly kind: string;
  /** Where it is not the title of the entry. */
  readonly title?: string;
  /** Other names people look for it by. */
  readonly also?: readonly string[];
  /** What goes wrong with pupils, in teachers' words. */
  readonly troubles?: readonly string[];
  readonly summary?: string;
  readonly grades?: readonly string[];
  readonly subjects?: readonly string[];
  /** Titles of topics. */
  readonly topics?: readonly string[];
  /** A day, `YYYY-MM-DD`; without it the day of the last change. */
  readonly date?: string;
  /** What a term is mistaken for. */
  readonly confused?: string;
  /** What the index reads of a thing that has no text of its own there: a term, an answer, a list. */
  readonly record?: string;
}

/** The title of a published entry of a collection. */
export type TitleOf = (collection: string, id: string) => string | undefined;

/** How the search finds the entries of a collection. */
export interface SearchDeclaration<D> {
  readonly section: SearchSection;
  record(data: D, titleOf: TitleOf): SearchRecord;
}
