import { readingsOf } from '../language/layout.ts';
import { piecesOf, wordsOf } from '../language/normalise.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { isFilterWord } from './inferred-filters.ts';
import type { PhraseBook } from './phrase-book.ts';

/** The dictionaries used to parse a query. */
export interface Knowledge {
  readonly book: PhraseBook;
  readonly vocabulary: Vocabulary;
  /** Whether this word is part of a name of a person or place. */
  isName(word: string): boolean;
}

/** A parsed word of a query. */
export interface QueryToken {
  readonly word: string;
  readonly changed: boolean;
  /** Unfinished (searched as a prefix), perhaps unfinished (the last word), or whole. */
  readonly end: 'open' | 'last' | 'whole';
}

/** Parses one typed string; `exact` leaves it as it is. The last one may be unfinished. */
export function readTokens(
  chunk: string,
  knowledge: Knowledge,
  { exact, isLast }: { exact: boolean; isLast: boolean },
): QueryToken[] {
  const { vocabulary } = knowledge;
  const readings = readingsOf(chunk)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const [asTyped = [], ...others] = readings;
  const end = isLast ? 'last' : 'whole';
  const asIs = (words: readonly string[]): QueryToken[] =>
    words.flatMap((word) => split(word, vocabulary)).map((word) => ({ word, changed: words !== asTyped, end }));
  const isAll = (words: readonly string[]) => words.every((word) => isKnown(word, knowledge));
  // Other readings and corrections need more parts of the vocabulary, so the word itself is looked up first.
  if (exact || isAll(asTyped) || vocabulary.missing.size > 0) return asIs(asTyped);
  const whole = others.find(isAll);
  if (whole) return asIs(whole);
  const begun = readings.find((words) => isBegun(words, isLast ? 2 : 4, knowledge));
  if (begun)
    return begun.map((word, i) => ({
      word: piecesOf(word).whole,
      changed: begun !== asTyped,
      end: i === begun.length - 1 ? 'open' : 'whole',
    }));
  if (vocabulary.missing.size > 0) return asIs(asTyped);
  for (const words of readings) {
    const mended = words.map((word) => (isKnown(word, knowledge) ? word : vocabulary.nearest(word, isLast)));
    if (mended.every((word) => word !== undefined))
      return mended.map((word) => ({ word, changed: true, end: 'whole' }));
  }
  return asTyped.map((word) => ({ word, changed: false, end: 'whole' }));
}

// «окруж мир», «смысл чт»: people shorten words, not only the last one.
function isBegun(words: readonly string[], shortest: number, knowledge: Knowledge): boolean {
  const last = words.at(-1) ?? '';
  const isRest = words.slice(0, -1).every((word) => isKnown(word, knowledge));
  return isRest && last.length >= shortest && knowledge.vocabulary.hasPrefix(piecesOf(last).whole);
}

function isKnown(word: string, { book, vocabulary, isName }: Knowledge): boolean {
  const { whole, parts } = piecesOf(word);
  if (isStopWord(word) || isFilterWord(word) || /^\d/.test(word)) return true;
  if (book.isAbbreviation(word) || book.knows(whole) || isName(word) || vocabulary.family(whole)) return true;
  return parts.length > 0 && parts.every((part) => isStopWord(part) || vocabulary.family(part));
}

/** A hyphenated word as the site writes it, or its parts: «Переславль-Залесский». */
function split(word: string, vocabulary: Vocabulary): readonly string[] {
  const { whole, parts } = piecesOf(word);
  return parts.length === 0 || /^\d/.test(word) || vocabulary.family(whole) ? [whole] : parts;
}
