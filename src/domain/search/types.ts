import type { Lexicon } from './format/lexicon.ts';
import type { FixedOrder } from './format/order.ts';
import type { Term } from './query/alternatives.ts';
import type { ChosenFilters, ResultOrder } from './query/choice.ts';
import type { Query } from './query/query.ts';
import type { Anchor, Part, PlaceInPage } from './ranking/excerpt.ts';

/** The fields beside the text whose words count. */
export const searchedFields: readonly string[] = ['title', 'also', 'summary'];

/** A page found in the index by one term. */
export interface TermMatch {
  readonly id: string;
  /** The number of occurrences in the text; an occurrence in a heading counts more than once. */
  readonly weight: number;
  /** In words from the start of the page's text. */
  readonly places: readonly number[];
  /** The `searchedFields` with the term. */
  readonly fields: readonly string[];
}

/** The data of a page in the index. */
export interface PageText {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly section: string;
  /** Other names of it, one a line. */
  readonly also: readonly string[];
  readonly summary: string;
  /** What the term is often confused with. */
  readonly confused: string;
  readonly content: string;
  /** The position of the word in `content` where the page's own text ends. */
  readonly ends: number;
  readonly anchors: readonly Anchor[];
}

/** The index used by the search: finds pages by a term or by a filter. */
export interface PageIndex {
  /** Begins to load what a query will mostly ask for, while its words are still being understood. */
  prepare(typed: string): void;
  find(term: Term): Promise<readonly TermMatch[]>;
  /** The values of a filter with the ids of their pages. */
  filter(name: string): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  all(): Promise<readonly string[]>;
  /** All ids in this order. */
  ordered(order: FixedOrder): Promise<readonly string[]>;
  /** Whether this page is in the index: the lexicon names pages of the whole site. */
  holds(id: string): boolean;
  load(id: string): Promise<PageText>;
}

/** The data that the search needs. */
export interface Sources {
  readonly index: PageIndex;
  readonly lexicon: Lexicon;
  loadPart(file: string): Promise<string>;
}

/** One line of the results. */
export interface Hit extends PageText {
  readonly id: string;
  readonly score: number;
  /** How well its title matches the query: 0–1. */
  readonly fit: number;
  /** The reasons for its position, for maintainers. */
  readonly why: readonly string[];
  readonly excerpt: readonly Part[];
  readonly places: readonly PlaceInPage[];
}

/** An answer: the query as understood and the ordered list; pages past the first are loaded on demand. */
export interface SearchAnswer {
  readonly query: Query;
  /** The glossary terms in the query; they are shown first. */
  readonly terms: readonly Hit[];
  /** The first `firstPage` results, ordered with their titles taken into account. */
  readonly hits: readonly Hit[];
  /** Ids of all pages found, the best first. */
  readonly ids: readonly string[];
  /** The results from position `from` to `to`, exclusive. */
  more(from: number, to: number): Promise<Hit[]>;
}

/** The number of pages that the second pass scores, with their titles. */
export const firstPage = 6;

/** Options of a search. */
export interface SearchOptions {
  /** Use the words as typed: no corrections, no synonyms. */
  readonly exact?: boolean;
  readonly chosen?: ChosenFilters;
  readonly order?: ResultOrder;
}
