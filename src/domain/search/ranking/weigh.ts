import { isVerbLike } from '../language/stem.ts';
import type { Concept } from '../query/concepts.ts';

/** The match of one term on one page. */
export interface TermHit {
  /** 1 when the term is in the title, `inName` in an alias, otherwise 0.3–0.7 by its weight in the text. */
  readonly strength: number;
  /** Positions of matched words in the page's text, counted in words. */
  readonly places: readonly number[];
}

/** The strength of a term in an alias; in the title it is 1. */
export const inName = 0.8;

/** A concept with the pages that have it, by id. */
export interface Weighed {
  readonly concept: Concept;
  readonly hits: ReadonlyMap<string, TermHit>;
  /** Its rarity: the logarithm of all pages divided by pages that have it. */
  readonly rarity: number;
}

// Whether one page happens to use a word or five do says nothing of what the page is about.
const few = 5;

/**
 * The weight of a concept that `found` of `pages` pages have: the rarer, the higher; highest when no page has it. A
 * verb says what is done with the thing that is searched, so it weighs less.
 */
export function rarityOf(found: number, pages: number, words: readonly string[] = []): number {
  const rarity = Math.log(1 + pages / (found === 0 ? 1 : Math.max(found, few)));
  return isAction(words) ? 0.6 * rarity : rarity;
}

/** Whether a concept is only a verb. */
export const isAction = (words: readonly string[]): boolean => words.length > 0 && words.every(isVerbLike);

/** Combines the terms of an alternative: a page must have all of them; its strength is their mean. */
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

/** The best alternative of a concept for each page, with positions of all. */
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
