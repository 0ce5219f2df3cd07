import type { SearchSection } from '../../model/search-record.ts';
import { familyOf, isVerbLike } from '../language/stem.ts';
import type { Concept } from '../query/concepts.ts';
import { familiesOf } from '../query/lexicon.ts';
import { nearness } from './nearness.ts';

/** What the index says of one term on one page. */
export interface TermHit {
  /** 1 when the term stands in the title, `inName` in another name, else 0.3–0.7 by how much the text says it. */
  readonly strength: number;
  /** Places of the matched words in the page's text, counted in words. */
  readonly places: readonly number[];
}

/** The strength of a term in another name of a page; in its title it is 1. */
export const inName = 0.8;

/** A concept with the pages that say it, by id. */
export interface Weighed {
  readonly concept: Concept;
  readonly hits: ReadonlyMap<string, TermHit>;
  /** How rare it is: the logarithm of pages over pages that have it. */
  readonly rarity: number;
}

// Whether one page happens to use a word or five do says nothing of what the page is about.
const few = 5;

/**
 * How much a concept on `found` of `pages` pages tells: the rarer, the more, and one that no page has the most.
 * A verb tells what is done with the thing that is sought, and so less.
 */
export function rarityOf(found: number, pages: number, words: readonly string[] = []): number {
  const rarity = Math.log(1 + pages / (found === 0 ? 1 : Math.max(found, few)));
  return isAction(words) ? 0.6 * rarity : rarity;
}

/** Whether a concept is nothing but a verb. */
export const isAction = (words: readonly string[]): boolean => words.length > 0 && words.every(isVerbLike);

/** Joins the terms of an alternative: a page must have them all; its strength is their mean. */
export function together(terms: readonly ReadonlyMap<string, TermHit>[], weight: number): Map<string, TermHit> {
  const [first, ...rest] = terms;
  const joined = new Map<string, TermHit>();
  for (const [id, hit] of first ?? []) {
    const others = rest.map((term) => term.get(id));
    if (!others.every((other) => other !== undefined)) continue;
    const all = [hit, ...others];
    joined.set(id, {
      strength: (weight * all.reduce((sum, { strength }) => sum + strength, 0)) / all.length,
      places: all.flatMap(({ places }) => places),
    });
  }
  return joined;
}

/** The best of several ways to say a concept, page by page; places of all of them. */
export function either(ways: readonly ReadonlyMap<string, TermHit>[]): Map<string, TermHit> {
  const best = new Map<string, TermHit>();
  for (const [id, hit] of ways.flatMap((way) => [...way])) {
    const known = best.get(id);
    best.set(
      id,
      known
        ? { strength: Math.max(known.strength, hit.strength), places: [...new Set([...known.places, ...hit.places])] }
        : hit,
    );
  }
  return best;
}

// Of a long question a part is enough; of two words the rarer one.
const enough = (concepts: number): number => (concepts > 2 ? 1 / 3 : 0.5);

// The concepts that count: those required, or all when none is.
function countedOf(all: readonly Weighed[]): readonly Weighed[] {
  const required = all.filter(({ concept }) => !concept.optional);
  return required.length > 0 ? required : all;
}

/** The share of the query's weight in these concepts: 0–1. */
function shareOf(all: readonly Weighed[], isHere: (weighed: Weighed) => boolean): number {
  const counted = countedOf(all);
  const total = counted.reduce((sum, { rarity }) => sum + rarity, 0);
  return total === 0 ? 0 : counted.filter(isHere).reduce((sum, { rarity }) => sum + rarity, 0) / total;
}

/** Whether a page with this share answers the query at all. */
export function isEnough(share: number, all: readonly Weighed[]): boolean {
  return share > 0 && share >= enough(all.filter(({ concept }) => !concept.optional).length);
}

/** First look: share of the query that a page says × (0.4 + 0.6 × how strongly + 0.3 × how near one another), and a little for optional words and for names that say all. */
export function firstScore(id: string, all: readonly Weighed[]): number {
  const share = shareOf(all, ({ hits }) => hits.has(id));
  if (!isEnough(share, all)) return 0;
  const said = countedOf(all).filter(({ hits }) => hits.has(id));
  const weight = said.reduce((sum, { rarity }) => sum + rarity, 0);
  const strength = said.reduce((sum, { hits, rarity }) => sum + rarity * (hits.get(id)?.strength ?? 0), 0) / weight;
  const extra = all.filter(({ concept, hits }) => concept.optional && hits.has(id)).length * 0.03;
  const near = nearness(said.map(({ hits }) => hits.get(id)?.places ?? []));
  const isNamed = all.every(({ hits }) => (hits.get(id)?.strength ?? 0) >= inName);
  return share * (0.4 + 0.6 * strength + 0.3 * near) + extra + (isNamed ? 0.1 : 0);
}

/** Second look, at the best pages: how well a title fits the query, 0–1; 1 when each says all of the other. */
export function titleFit(title: string, all: readonly Weighed[]): number {
  const families = familiesOf(title);
  const spoken = new Set<string>();
  const share = shareOf(all, ({ concept }) => {
    const fits = concept.alternatives.map(({ why }) => why.split(' ').map((word) => familiesSaying(word, families)));
    const full = fits.filter((words) => words.every((found) => found.length > 0));
    for (const family of full.flat(2)) spoken.add(family);
    return full.length > 0;
  });
  const told = families.length === 0 ? 0 : families.filter((family) => spoken.has(family)).length / families.length;
  return share * (0.4 + 0.6 * told);
}

function familiesSaying(word: string, families: readonly string[]): string[] {
  if (!word.endsWith('…')) return families.filter((family) => family === familyOf(word));
  const start = word.slice(0, -1);
  // A family may be shorter than what was typed: «тьютори» of «тьюториал…».
  return families.filter((family) => family.startsWith(start) || family === familyOf(start));
}

/** How much the pages of each section count, by its name; 1 where nothing is said. */
export type SectionWeights = ReadonlyMap<string, number>;

/** The weights of sections as declared; most pages are materials, which weigh 1. */
export function weightsOf(sections: readonly SearchSection[]): SectionWeights {
  return new Map(sections.map(({ name, weight = 1 }) => [name, weight]));
}

/** Ids by first look × the weight of their section, best first; `sections` holds the ids of each. */
export function inOrder(
  scores: ReadonlyMap<string, number>,
  sections: Iterable<readonly [string, Iterable<string>]>,
  weights: SectionWeights,
) {
  const prior = new Map(
    [...sections].flatMap(([name, ids]) => [...ids].map((id) => [id, weights.get(name) ?? 1] as const)),
  );
  const placed = [...scores].map(([id, score]) => [id, score * (prior.get(id) ?? 1)] as const);
  return placed.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}

/** The score by which the list is ordered: (first look + half the fit of the title) × the weight of its section. */
export function finalScore(first: number, fit: number, weight: number): number {
  return (first + fit / 2) * weight;
}
