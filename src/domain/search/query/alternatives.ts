import { familyOf, sharedStart, verbRoots } from '../language/stem.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Knowledge, QueryToken } from './token.ts';

/** A term to look up: one of these forms, or any word that begins with `ask`. */
export interface Term {
  readonly ask: string;
  /** The meant words in the forms of the site; at least one. */
  readonly forms: readonly string[];
  /** Whether `ask` is a prefix of other words too; then only `forms` count. */
  readonly strict: boolean;
}

/** Whether a normalised word of a page matches a term. */
export const matchesTerm = (word: string, { ask, forms, strict }: Term): boolean =>
  strict ? forms.includes(word) : word.startsWith(ask);

/** One way to express a concept: a page must have all its terms. */
export interface Alternative {
  readonly terms: readonly Term[];
  /** 1 for the words as typed, less for substitutes. */
  readonly weight: number;
  readonly why: string;
}

/** Terms for words as typed: each by its family, an unfinished one as a prefix. */
export function alternativeOf(
  reads: readonly QueryToken[],
  { book, vocabulary }: Knowledge,
  weight: number,
): Alternative | undefined {
  const terms: Term[] = [];
  for (const { word, end } of reads) {
    const family = book.isAbbreviation(word) ? undefined : vocabulary.family(word);
    if (end === 'open') terms.push(prefixOf(word, vocabulary));
    else if (family) terms.push(termOf(family.forms, vocabulary));
    else terms.push({ ask: word, forms: [word], strict: true });
  }
  const why = reads.map(({ word, end }) => (end === 'open' ? `${word}…` : word)).join(' ');
  return terms.length > 0 ? { terms, weight, why } : undefined;
}

// The stem is the prefix; it is strict when words of another family begin with it too: «тем» and «температура».
function termOf(forms: readonly string[], vocabulary: Vocabulary): Term {
  const ask = sharedStart(forms);
  const strict = vocabulary
    .startingWith(ask)
    .some((family) => family.forms.some((form) => form.startsWith(ask) && !forms.includes(form)));
  return { ask, forms, strict };
}

const likeliest = 6;

// Only the most frequent words with this prefix: each may cost a request for a part of the index.
function prefixOf(word: string, vocabulary: Vocabulary): Term {
  const families = vocabulary.startingWith(word).sort((a, b) => b.spread - a.spread);
  return {
    ask: word,
    forms: families.slice(0, likeliest).flatMap(({ forms }) => forms.filter((form) => form.startsWith(word))),
    strict: false,
  };
}

/** Longer words that begin with a finished one: «прудов» in «прудовский», «смысл» in «смысловое». */
export function continued(read: QueryToken | undefined, { book, vocabulary }: Knowledge): Alternative | undefined {
  if (!read || read.end === 'open') return undefined;
  const { word, end } = read;
  if (word.length < (end === 'last' ? 2 : 4) || book.isAbbreviation(word)) return undefined;
  const term = prefixOf(word, vocabulary);
  // A short last word, or one unknown to the site, is more likely unfinished.
  const isUnwritten = vocabulary.family(word)?.forms.includes(word) === false;
  const weight = end === 'last' && (word.length < 5 || isUnwritten) ? 0.8 : 0.5;
  return term.forms.length > 0 ? { terms: [term], weight, why: `${word}…` } : undefined;
}

// «Пересказывание», not «пересказчица»: a much longer word often means another thing.
const longestEnd = 4;

/** Other words with the verb's root: «пересказ» for «пересказать», «закончил» for «заканчивает». */
export function nominal(read: QueryToken | undefined, { book, vocabulary }: Knowledge): Alternative[] {
  if (!read || read.end === 'open' || book.isAbbreviation(read.word)) return [];
  return verbRoots(read.word).flatMap((root) => {
    // A short root of a verb unknown to the site matches by chance: «списывают» is not «список».
    if (root.length < 5 && !vocabulary.family(read.word)) return [];
    const begun = vocabulary.startingWith(root);
    const near = begun.filter(({ forms: [form = ''] }) => familyOf(form).length <= root.length + longestEnd);
    const frequent = near.sort((a, b) => b.spread - a.spread).slice(0, likeliest);
    const forms = frequent.flatMap((family) => family.forms.filter((form) => form.startsWith(root)));
    const term = { ask: root, forms, strict: frequent.length < begun.length };
    return forms.length > 0 ? [{ terms: [term], weight: 0.7, why: `${root}…` }] : [];
  });
}
