import { bareTitle, familiesOf, type Mention } from './lexicon.ts';
import { piecesOf, wordsOf } from './normalise.ts';
import type { Knowledge, Read } from './read.ts';
import { familyOf, sharedStart } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Role } from './wishes.ts';

/** What the index is asked: words that begin with `ask`. */
export interface Term {
  readonly ask: string;
  /** The words meant. */
  readonly forms: readonly string[];
  /** Whether `ask` begins other words too, so that only pages with one of the forms count. */
  readonly strict: boolean;
}

/** One way to say a concept: a page must hold all its terms. */
export interface Alternative {
  readonly terms: readonly Term[];
  /** 1 for the words as typed, less for what stands for them. */
  readonly weight: number;
  readonly why: string;
}

/** A word or phrase of the query. An optional one helps a page, and its absence does not harm. */
export interface Concept {
  readonly words: readonly string[];
  /** Its place among the words of the query. */
  readonly from: number;
  readonly alternatives: readonly Alternative[];
  readonly optional: boolean;
}

/** A word of a query that is more than a stop word or a class. */
export type Content = Read & { readonly role: Role };

/** The concepts of a query with every way the site may say them. */
export function conceptsOf(content: readonly Content[], mentions: readonly Mention[], knowledge: Knowledge): Concept[] {
  const concepts: Concept[] = [];
  const said = content.filter(({ role }) => role === 'word').length;
  for (let i = 0; i < content.length; i += 1) {
    const opened = mentions.filter(({ from, by, entry }) => from === i && by !== 'title' && entry.isTerm);
    const [mention] = opened;
    const own = content.slice(i, mention ? mention.to : i + 1);
    const others = opened
      .flatMap(({ entry }) => namesOf(entry.title, entry.abbr))
      .filter((name) => familiesOf(name).join() !== own.map(({ word }) => familyOf(word)).join());
    const alternatives = [
      alternativeOf(own, knowledge, 1),
      ...[...new Set(others)].map((name) => alternativeOf(familyWords(name), knowledge, 0.9)),
      own.length === 1 ? continued(own[0], knowledge) : undefined,
    ];
    concepts.push({
      words: own.map(({ word }) => word),
      from: i,
      alternatives: alternatives.filter((alternative) => alternative !== undefined),
      optional: own.every(({ role }) => isOptional(role, said)),
    });
    i += own.length - 1;
  }
  return concepts;
}

// «Урок» helps little beside two words that mean something; beside one («карта урока») it is part of the name.
const isOptional = (role: Role, said: number): boolean => (role === 'common' ? said > 1 : role !== 'word' && said > 0);

/** A word as typed, in this very form. */
export function exactly({ word }: Content, from: number): Concept {
  const alternatives = [{ terms: [{ ask: word, forms: [word], strict: true }], weight: 1, why: word }];
  return { words: [word], from, alternatives, optional: false };
}

// A long title says little more than its abbreviation, and each word costs a part of the index.
function namesOf(title: string, abbr: readonly string[]): string[] {
  const bare = bareTitle(title);
  return [...(familiesOf(bare).length <= 3 || abbr.length === 0 ? [bare] : []), ...abbr.slice(0, 1)];
}

const familyWords = (phrase: string): Read[] =>
  wordsOf(phrase)
    .filter((word) => !isStopWord(word))
    .map((word) => ({ word: piecesOf(word).whole, changed: false, end: 'whole' as const }));

function alternativeOf(
  reads: readonly Read[],
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

// The stem as a prefix; strict where words of another family begin with it too: «тем» and «температура».
function termOf(forms: readonly string[], vocabulary: Vocabulary): Term {
  const ask = sharedStart(forms);
  const strict = vocabulary
    .startingWith(ask)
    .some((family) => family.forms.some((form) => form.startsWith(ask) && !forms.includes(form)));
  return { ask, forms, strict };
}

const likeliest = 6;

// Of all the words that begin so, those on most pages: each may cost a part of the index.
function prefixOf(word: string, vocabulary: Vocabulary): Term {
  const families = vocabulary.startingWith(word).sort((a, b) => b.spread - a.spread);
  return {
    ask: word,
    forms: families.slice(0, likeliest).flatMap(({ forms }) => forms.filter((form) => form.startsWith(word))),
    strict: false,
  };
}

/** The longer words that begin with a finished one: «тутаев» in «тутаевский», «смысл» in «смысловое». */
function continued(read: Read | undefined, { book, vocabulary }: Knowledge): Alternative | undefined {
  if (!read || read.end === 'open') return undefined;
  const { word, end } = read;
  if (word.length < (end === 'last' ? 2 : 4) || book.isAbbreviation(word)) return undefined;
  const term = prefixOf(word, vocabulary);
  // A short word at the end is more likely unfinished than meant.
  const weight = end === 'last' && word.length < 5 ? 0.8 : 0.5;
  return term.forms.length > 0 ? { terms: [term], weight, why: `${word}…` } : undefined;
}
