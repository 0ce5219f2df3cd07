import { parametersOf } from '../model/site-address.ts';
import { slugOf } from '../text/slug.ts';
import type { OldPage } from './old-pages.ts';

/** A page of this site that an old address may lead to. */
export interface NewPage {
  readonly href: string;
  readonly title: string;
}

/** The page most like an old one; from 0 to 1 how like. */
export interface Suggestion extends NewPage {
  readonly likeness: number;
}

/** Below this a suggestion is a guess that costs more to look through than to find. */
const leastLikeness = 0.4;

/** Words of addresses that say nothing of the page: of engines, of languages. */
const idle = new Set([
  'index',
  'php',
  'html',
  'htm',
  'ru',
  'category',
  'tag',
  'component',
  'content',
  'article',
  'view',
  'page',
]);

/**
 * Makes a finder of the page most like an old one, by the words of its address and name: each counts the more, the
 * fewer pages have it. Engines spell Russian in Latin letters in several ways, so words are compared in a coarse
 * spelling, without their endings.
 */
export function suggester(pages: readonly NewPage[]): (old: OldPage) => Suggestion | undefined {
  const known = pages.map((page) => ({ page, words: new Set([...wordsOf(page.href), ...wordsOf(page.title)]) }));
  const counts = new Map<string, number>();
  for (const { words } of known) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weightOf = (word: string) => Math.log(1 + pages.length / (counts.get(word) ?? 1));
  const weigh = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + weightOf(word), 0);
  const ready = known.map(({ page, words }) => ({ page, words, titleWords: new Set(wordsOf(page.title)) }));
  return (old) => {
    const asked = new Set([...wordsOf(old.address), ...wordsOf(old.title ?? '')]);
    if (asked.size === 0) return undefined;
    const scored = ready.map(({ page, words, titleWords }) => {
      const shared = weigh([...asked].filter((word) => words.has(word)));
      // An address of one word may be that of a long title, and a title that of a short address.
      const whole = Math.min(weigh(words), Math.max(weigh(titleWords), 0.1));
      return { ...page, likeness: shared === 0 ? 0 : (2 * shared) / (weigh(asked) + Math.max(whole, shared)) };
    });
    const best = scored.reduce((a, b) => (b.likeness > a.likeness ? b : a), { href: '', title: '', likeness: 0 });
    return best.likeness < leastLikeness ? undefined : { ...best, likeness: Math.round(best.likeness * 100) / 100 };
  };
}

/** Spellings of one sound in the tables of Joomla, WordPress and ours. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'w'],
  [/kh/g, 'h'],
  [/zh/g, 'j'],
  [/ts|tc/g, 'c'],
  [/[yji]+/g, 'i'],
  [/x/g, 'ks'],
  [/['`’]/g, ''],
];
/** Longer words lose their endings. */
const stemLength = 6;

function wordsOf(text: string): string[] {
  // A slug is never empty: of no letters it makes a name.
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const words = slugOf(decoded(text), 400).split('-');
  return words
    .filter((word) => word.length > 2 && !/^\d+$/.test(word) && !idle.has(word))
    .map((word) => sounds.reduce((now, [pattern, sound]) => now.replace(pattern, sound), word).slice(0, stemLength));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether an old address leads to a page of this site by itself. */
export function isInPlace(old: OldPage, pages: ReadonlySet<string>): boolean {
  return (
    parametersOf(old.address).length === 0 && pages.has(old.address.endsWith('/') ? old.address : `${old.address}/`)
  );
}
