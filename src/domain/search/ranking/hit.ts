import { wordsOf } from '../language/normalise.ts';
import { matchesTerm } from '../query/alternatives.ts';
import { bareTitle } from '../query/phrase-book.ts';
import type { Hit, PageText } from '../types.ts';
import { excerptOf, type Part, placesIn } from './excerpt.ts';
import { finalScore, type SectionWeights, titleFit } from './rank.ts';
import { inName, type Weighed } from './weigh.ts';

// The text begins with the title, sometimes after the kind or a label; in lists an event's title also has its date.
function titleEnd({ title, content }: PageText): number {
  const start = plainSpaced(content.slice(0, 400));
  const name = [title, title.replace(/,[^,]*$/, '')].map(plainSpaced).find((words) => start.includes(words));
  return name === undefined ? 0 : start.slice(0, start.indexOf(name) + name.length).split(' ').length;
}

const plainSpaced = (text: string) => text.replace(/\s+/g, ' ').trimStart();

/** The excerpt that matches the query outside the title; without a match, the page's description. */
function excerptFor(
  page: PageText,
  ownPlaces: readonly number[],
  matching: readonly Pick<Weighed, 'concept'>[],
): Part[] {
  const lead = titleEnd(page);
  if (page.summary === '' || ownPlaces.some((place) => place >= lead))
    return excerptOf(page.content, ownPlaces, page.ends);
  const terms = matching.flatMap(({ concept }) => concept.alternatives.flatMap((alternative) => alternative.terms));
  const places = page.summary
    .split(/\s+/)
    .flatMap((word, i) => (wordsOf(word).some((form) => terms.some((term) => matchesTerm(form, term))) ? [i] : []));
  return excerptOf(page.summary, places, Infinity, 0, Infinity);
}

/** One result; `first` is its score of the first pass. */
export function hitOf(
  id: string,
  page: PageText,
  weighed: readonly Weighed[],
  first: number,
  weights: SectionWeights,
): Hit {
  const fit = Math.max(
    titleFit(page.title, weighed),
    titleFit(bareTitle(page.title), weighed),
    ...page.also.map((name) => inName * titleFit(name, weighed)),
  );
  const matching = weighed.flatMap(({ concept, hits }) => {
    const hit = hits.get(id);
    return hit ? [{ concept, hit }] : [];
  });
  const places = matching.flatMap(({ hit }) => hit.places);
  const ownPlaces = places.filter((place) => place < page.ends);
  return {
    ...page,
    id,
    fit,
    score: finalScore(first, fit, weights.get(page.section) ?? 1),
    why: [
      ...matching.map(({ concept, hit }) => `${concept.words.join(' ')} ${hit.strength.toFixed(2)}`),
      `первый взгляд ${first.toFixed(2)}`,
      `заглавие ${fit.toFixed(2)}`,
    ],
    excerpt: excerptFor(page, ownPlaces, matching),
    places: placesIn(page.url, page.content, page.anchors, ownPlaces),
  };
}
