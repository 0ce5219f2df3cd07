import type { Concept } from './concepts.ts';
import { wordsOf } from './normalise.ts';
import type { TermHit } from './rank.ts';
import { familyOf } from './stem.ts';

/**
 * The places of a page's text where the query is said, counted in words. The index gives places of all words with
 * the same beginning: only the words meant stay.
 */
export function placesSaid(content: string, said: readonly { concept: Concept; hit: TermHit }[]): number[] {
  const words = content.split(/\s+/);
  return said.flatMap(({ concept, hit }) => {
    const terms = concept.alternatives.flatMap((alternative) => alternative.terms);
    const families = new Set(terms.flatMap(({ forms }) => forms.map(familyOf)));
    const starts = terms.filter(({ strict }) => !strict).map(({ ask }) => ask);
    const isMeant = (word: string) => families.has(familyOf(word)) || starts.some((start) => word.startsWith(start));
    return hit.places.filter((place) =>
      wordsOf(words[place] ?? '').some((word) => [word, word.replaceAll('-', ''), ...word.split('-')].some(isMeant)),
    );
  });
}
