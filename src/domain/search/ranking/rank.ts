import type { SearchSection } from '../../model/search-record.ts';
import { familyOf } from '../language/stem.ts';
import { familiesOf } from '../query/phrase-book.ts';
import { nearness } from './nearness.ts';
import { inName, type Weighed } from './weigh.ts';

// A part of a long question is enough; of two words the rarer one.
const enough = (concepts: number): number => (concepts > 2 ? 1 / 3 : 0.5);

// Required concepts, or all when none is required.
function countedOf(all: readonly Weighed[]): readonly Weighed[] {
  const required = all.filter(({ concept }) => !concept.optional);
  return required.length > 0 ? required : all;
}

/** The share of the query's weight in these concepts, 0–1. */
function shareOf(all: readonly Weighed[], isHere: (weighed: Weighed) => boolean): number {
  const counted = countedOf(all);
  const total = counted.reduce((sum, { rarity }) => sum + rarity, 0);
  return total === 0 ? 0 : counted.filter(isHere).reduce((sum, { rarity }) => sum + rarity, 0) / total;
}

/** Whether a page with this share is a result at all. */
export function isEnough(share: number, all: readonly Weighed[]): boolean {
  return share > 0 && share >= enough(all.filter(({ concept }) => !concept.optional).length);
}

/**
 * The score of the first pass: share of the query on the page × (0.4 + 0.6 × strength + 0.3 × nearness), and a little
 * more for optional words and for names that match completely.
 */
export function firstScore(id: string, all: readonly Weighed[]): number {
  const share = shareOf(all, ({ hits }) => hits.has(id));
  if (!isEnough(share, all)) return 0;
  const matching = countedOf(all).filter(({ hits }) => hits.has(id));
  const weight = matching.reduce((sum, { rarity }) => sum + rarity, 0);
  const strength = matching.reduce((sum, { hits, rarity }) => sum + rarity * (hits.get(id)?.strength ?? 0), 0) / weight;
  const extra = all.filter(({ concept, hits }) => concept.optional && hits.has(id)).length * 0.03;
  const near = nearness(matching.map(({ hits }) => hits.get(id)?.places ?? []));
  const isNamed = all.every(({ hits }) => (hits.get(id)?.strength ?? 0) >= inName);
  return share * (0.4 + 0.6 * strength + 0.3 * near) + extra + (isNamed ? 0.1 : 0);
}

/**
 * The score of the second pass, for the best pages: how well a title matches the query, 0–1; 1 when both have the
 * same words.
 */
export function titleFit(title: string, all: readonly Weighed[]): number {
  const families = familiesOf(title);
  const spoken = new Set<string>();
  const share = shareOf(all, ({ concept }) => {
    const fits = concept.alternatives.map(({ why }) => why.split(' ').map((word) => familiesSaying(word, families)));
    const full = fits.filter((words) => words.every((found) => found.length > 0));
    for (const family of full.flat(2)) spoken.add(family);
    return full.length > 0;
  });
  const matched = families.length === 0 ? 0 : families.filter((family) => spoken.has(family)).length / families.length;
  return share * (0.4 + 0.6 * matched);
}

function familiesSaying(word: string, families: readonly string[]): string[] {
  if (!word.endsWith('…')) return families.filter((family) => family === familyOf(word));
  const start = word.slice(0, -1);
  // A family may be shorter than the typed word: «тьютори» of «тьюториал…».
  return families.filter((family) => family.startsWith(start) || family === familyOf(start));
}

/** The weight of each section by its name; sections that are not named weigh 1. */
export type SectionWeights = ReadonlyMap<string, number>;

/** The weights of sections as declared; most pages are materials, which weigh 1. */
export function weightsOf(sections: readonly SearchSection[]): SectionWeights {
  return new Map(sections.map(({ name, weight = 1 }) => [name, weight]));
}

/** Ids by score of the first pass × weight of the section, best first; `sections` has the ids of each section. */
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

/** The final score: (first pass + half the title's match) × weight of the section. */
export function finalScore(first: number, fit: number, weight: number): number {
  return (first + fit / 2) * weight;
}
