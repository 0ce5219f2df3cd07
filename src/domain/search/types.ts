import type { Lexicon } from './format/lexicon.ts';
import type { FixedOrder } from './format/order.ts';
import type { Term } from './query/alternatives.ts';
import type { ChosenFilters, ResultOrder } from './query/choice.ts';
import type { Query } from './query/query.ts';
import type { Anchor, Part, PlaceInPage } from './ranking/excerpt.ts';

/** The fields beside the text whose words count. */
export const searchedFields: readonly string[] = ['title', 'also', 'summary'];

/** A page as the index found it by one term. */
export interface TermMatch {
  readonly id: string;
  /** How often its text says it, in a heading counting for several. */
  readonly weight: number;
  /** In words from the start of the page's text. */
  readonly places: readonly number[];
  /** Those of `searchedFields` that say it. */
  readonly fields: readonly string[];
}

/** What the index keeps of a page. */
export interface PageText {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly section: string;
  /** Other names of it, one a line. */
  readonly also: readonly string[];
  readonly summary: string;
  /** What a term is mistaken for. */
  readonly confused: string;
  readonly content: string;
  /** The word of `content` from which on it is no longer the page's own text. */
  readonly ends: number;
  readonly anchors: readonly Anchor[];
}

/** The index under the search: finds pages by a term, by a filter. */
export interface PageIndex {
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

/** Where the lexicon and the parts of the vocabulary come from. */
export interface Sources {
  readonly index: PageIndex;
  readonly lexicon: Lexicon;
  loadPart(file: string): Promise<string>;
}

/** One line of the results. */
export interface Hit extends PageText {
  readonly id: string;
  readonly score: number;
  /** How well its title and the query say one another: 0–1. */
  readonly fit: number;
  /** Why it is here and so high, for maintainers. */
  readonly why: readonly string[];
  readonly excerpt: readonly Part[];
  readonly places: readonly PlaceInPage[];
}

/** An answer: the query as understood and the ordered list; pages past the first are loaded on demand. */
export interface SearchAnswer {
  readonly query: Query;
  /** The terms of the glossary that the query names: these answer on top. */
  readonly terms: readonly Hit[];
  /** The first `firstPage`, ordered with their titles in view. */
  readonly hits: readonly Hit[];
  /** Ids of all pages found, the best first. */
  readonly ids: readonly string[];
  /** The pages found from place `from` up to `to`, not included. */
  more(from: number, to: number): Promise<Hit[]>;
}

/** How many pages get a second look, with their titles in view. */
export const firstPage = 6;

/** How to answer. */
export interface SearchOptions {
  /** Take the words as typed: no mending, no synonyms. */
  readonly exact?: boolean;
  readonly chosen?: ChosenFilters;
  readonly order?: ResultOrder;
}
