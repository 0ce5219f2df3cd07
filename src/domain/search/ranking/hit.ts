import { wordsOf } from '../language/normalise.ts';
import { isSaid } from '../query/alternatives.ts';
import { bareTitle } from '../query/phrase-book.ts';
import type { Hit, PageText } from '../types.ts';
import { excerptOf, type Part, placesIn } from './excerpt.ts';
import { finalScore, titleFit } from './rank.ts';
import { inName, type Weighed } from './weigh.ts';

// The text begins with the title, perhaps after its kind or a mark; in lists a meeting's title bears its day, too.
function titleEnd({ title, content }: PageText): number {
  const start = plainSpaced(content.slice(0, 400));
  const name = [title, title.replace(/,[^,]*$/, '')].map(plainSpaced).find((words) => start.includes(words));
  return name === undefined ? 0 : start.slice(0, start.indexOf(name) + name.length).split(' ').length;
}

const plainSpaced = (text: string) => text.replace(/\s+/g, ' ').trimStart();

/** What the page says of the query beyond its title; when that is nothing, what it says of itself. */
function excerptFor(page: PageText, own: readonly number[], said: readonly Pick<Weighed, 'concept'>[]): Part[] {
  const lead = titleEnd(page);
  if (page.summary === '' || own.some((place) => place >= lead)) return excerptOf(page.content, own, page.ends);
  const terms = said.flatMap(({ concept }) => concept.alternatives.flatMap((alternative) => alternative.terms));
  const places = page.summary
    .split(/\s+/)
    .flatMap((word, i) => (wordsOf(word).some((form) => terms.some((term) => isSaid(form, term))) ? [i] : []));
  return excerptOf(page.summary, places, Infinity, 0, Infinity);
}

/** The line of one page; `first` is the score of its first look. */
export function hitOf(id: string, page: PageText, weighed: readonly Weighed[], first: number): Hit {
  const fit = Math.max(
    titleFit(page.title, weighed),
    titleFit(bareTitle(page.title), weighed),
    ...page.also.map((name) => inName * titleFit(name, weighed)),
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
    excerpt: excerptFor(page, own, said),
    places: placesIn(page.url, page.content, page.anchors, own),
  };
}
