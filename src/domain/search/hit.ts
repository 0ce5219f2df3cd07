import { excerptOf, placesIn } from './excerpt.ts';
import { bareTitle } from './lexicon.ts';
import { finalScore, titleFit, type Weighed } from './rank.ts';
import type { Hit, PageText } from './types.ts';

/** The line of one page; `first` is the score of its first look. */
export function hitOf(id: string, page: PageText, weighed: readonly Weighed[], first: number): Hit {
  const fit = Math.max(
    titleFit(page.title, weighed),
    titleFit(bareTitle(page.title), weighed),
    ...page.also.map((name) => 0.8 * titleFit(name, weighed)),
  );
  const said = weighed.flatMap(({ concept, hits }) => {
    const hit = hits.get(id);
    return hit ? [{ concept, hit }] : [];
  });
  const places = said.flatMap(({ hit }) => hit.places);
  const own = places.filter((place) => place < page.ends);
  return {
    ...page,
    id,
    fit,
    score: finalScore(first, fit, page.section),
    why: [
      ...said.map(({ concept, hit }) => `${concept.words.join(' ')} ${hit.strength.toFixed(2)}`),
      `первый взгляд ${first.toFixed(2)}`,
      `заглавие ${fit.toFixed(2)}`,
    ],
    // What only the search knows of a page is nothing to show: then the page tells of itself.
    excerpt:
      own.length > 0 || page.summary === ''
        ? excerptOf(page.content, own, page.ends)
        : [{ text: page.summary, marked: false }],
    places: placesIn(page.url, page.content, page.anchors, own),
  };
}
