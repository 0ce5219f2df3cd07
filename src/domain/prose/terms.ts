import { stemmer } from '@orama/stemmers/russian';
import { groupBy } from '../lists/group-by.ts';
import type { TermFinder, TermUse, TermView } from './types.ts';

/** A glossary term. */
export interface TermEntry extends TermView {
  readonly abbr: readonly string[];
  readonly aliases: readonly string[];
  /** Abbreviations with several meanings; they are not marked. */
  readonly ambiguous: readonly string[];
  /** Whether it is easily confused with another term; then only its full name is marked. */
  readonly hasOthers: boolean;
}

interface Wording {
  readonly words: readonly string[];
  readonly view: TermView;
}

/**
 * Makes a finder of terms in any case and number; it prefers to miss a term rather than mark a wrong one. A term is
 * found by its name and by aliases that differ from the name in one word; abbreviations only as written. A phrase
 * that two terms share is ignored.
 */
export function termFinder(entries: readonly TermEntry[]): TermFinder {
  const abbreviations = unique(entries.flatMap((view) => view.abbr.map((abbr) => [abbr, view] as const)));
  for (const { ambiguous } of entries) for (const abbr of ambiguous) abbreviations.delete(abbr);
  const phrases = unique(entries.flatMap((view) => wordingsOf(view).map((words) => [words.join(' '), view] as const)));
  const byFirst = groupBy(
    [...phrases].map(([phrase, view]): Wording => ({ words: phrase.split(' '), view })),
    ({ words: [first = ''] }) => stemOf(first),
  );
  for (const wordings of byFirst.values()) wordings.sort((a, b) => b.words.length - a.words.length);
  const shortStarts = new Set([...abbreviations.keys()].map((abbr) => abbr.match(wordPattern)?.[0]));
  const starts = new Map<string, Start>();
  // Pages have most words in common.
  const startOf = (word: string): Start => {
    const start = starts.get(word) ?? { isShort: shortStarts.has(word), wordings: byFirst.get(stemOf(word)) };
    starts.set(word, start);
    return start;
  };
  return {
    find: (text) => {
      const words = [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({ word, index }));
      const uses: TermUse[] = [];
      for (let at = 0; at < words.length; ) {
        const { isShort, wordings } = startOf(words[at]?.word ?? '');
        const use =
          isShort || wordings ? matchAt(text, words.slice(at, at + maxWords), abbreviations, wordings) : undefined;
        if (use) uses.push(use.use);
        at += use?.words ?? 1;
      }
      return uses;
    },
  };
}

const wordPattern = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;

/** What may begin with a word. */
interface Start {
  /** Whether an abbreviation may. */
  readonly isShort: boolean;
  readonly wordings: readonly Wording[] | undefined;
}

const maxWords = 6;
/** Shorter ones are words of every text: «и», «на». */
const minLetters = 3;
/** The longest abbreviation has two words: «ФГОС НОО». */
const maxAbbrWords = 2;

interface Word {
  readonly word: string;
  readonly index: number;
}

function matchAt(
  text: string,
  words: readonly Word[],
  abbreviations: ReadonlyMap<string, TermView>,
  wordings: readonly Wording[] | undefined,
): { use: TermUse; words: number } | undefined {
  const [first] = words;
  if (!first) return undefined;
  for (let count = Math.min(maxAbbrWords, words.length); count > 0; count -= 1) {
    const end = words[count - 1];
    const written = end && text.slice(first.index, end.index + end.word.length);
    const view = written && abbreviations.get(written.replaceAll('\u00A0', ' '));
    if (view) return { use: { index: first.index, length: written.length, view, isShort: true }, words: count };
  }
  const found = wordings?.find((wording) => matchesAt(text, words, wording.words));
  const last = found && words[found.words.length - 1];
  if (!last) return undefined;
  const length = last.index + last.word.length - first.index;
  return { use: { index: first.index, length, view: found.view, isShort: false }, words: found.words.length };
}

/** Whether the text continues with forms of these words, separated only by spaces. */
function matchesAt(text: string, words: readonly Word[], wanted: readonly string[]): boolean {
  return wanted.every((form, i) => {
    const [previous, current] = [words[i - 1], words[i]];
    if (!current || !isForm(current.word, form)) return false;
    return !previous || /^[ \u00A0\n]$/.test(text.slice(previous.index + previous.word.length, current.index));
  });
}

/**
 * Whether a word is a form of another: the same stem and only different endings («рефлекс» is not a form of
 * «рефлексия»).
 */
function isForm(word: string, of: string): boolean {
  const plainForm = plainWord(word);
  if (stemOf(plainForm) !== stemOf(of)) return false;
  const commonLength = /и[яе]$/.test(of) ? of.length - 1 : of.length - 2;
  return plainForm.startsWith(of.slice(0, commonLength));
}

function wordingsOf({ term, aliases, hasOthers }: TermEntry): string[][] {
  const name = term.replace(/\([^()]*\)|[«»]/g, '');
  const stems = new Set(wordsOf(name).map(stemOf));
  const isSame = (words: string[]) =>
    words.length > 1 && words.length >= stems.size - 1 && words.every((word) => stems.has(stemOf(word)));
  // A name that is a list («Знания, умения, навыки») does not occur in texts as it is.
  const names = /[,;—]/.test(name) ? [] : [wordsOf(name)];
  return [...names, ...(hasOthers ? [] : aliases.map(wordsOf).filter(isSame))].filter(
    (words) => words.length <= maxWords && words.join('').length >= minLetters,
  );
}

const wordsOf = (text: string) => (text.match(wordPattern) ?? []).map(plainWord);
const plainWord = (word: string) => word.toLowerCase().replaceAll('ё', 'е');
const stemOf = (word: string) => stemmer(plainWord(word));

function unique(pairs: readonly (readonly [string, TermView])[]): Map<string, TermView> {
  const groups = groupBy(pairs, ([key]) => key);
  const single = [...groups].filter(([, group]) => new Set(group.map(([, { id }]) => id)).size === 1);
  return new Map(single.flatMap(([key, [pair]]) => (pair ? [[key, pair[1]] as const] : [])));
}
