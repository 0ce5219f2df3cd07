import { familyOf } from '../language/stem.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Concept, type Content, conceptsOf, exactly } from './concepts.ts';
import { type InferredFilters, inferFilters } from './inferred-filters.ts';
import type { EntryMention } from './phrase-book.ts';
import { type Knowledge, readTokens } from './token.ts';

/** A parsed query. */
export interface Query {
  /** The words that were searched for, in readable form. */
  readonly text: string;
  /** Whether they differ from the typed ones by more than case, ё and punctuation. */
  readonly changed: boolean;
  readonly words: readonly string[];
  readonly concepts: readonly Concept[];
  readonly mentions: readonly EntryMention[];
  readonly inferred: InferredFilters;
}

/**
 * Parses a query: corrects layout, similar letters and typos, infers grades and kinds, expands abbreviations and
 * synonyms. `exact` leaves the words as typed. Missing parts of the vocabulary are listed in its `missing`.
 */
export function understand(typed: string, knowledge: Knowledge, exact = false): Query {
  const chunks = typed.trim().split(/\s+/).filter(Boolean);
  const isTyping = !/\s$/.test(typed);
  const reads = chunks.flatMap((chunk, i) =>
    readTokens(chunk, knowledge, { exact, isLast: isTyping && i === chunks.length - 1 }),
  );
  const { inferred, roles } = inferFilters(reads.map(({ word }) => word));
  const content = reads.flatMap((read, i) => {
    const role = roles[i] ?? 'word';
    return role === 'grade' || (isStopWord(read.word) && role !== 'kind' && role !== 'subject')
      ? []
      : [{ ...read, role }];
  });
  const families = content.map(({ word }) => familyOf(word));
  const mentions = exact ? [] : knowledge.book.find(families).filter((mention) => isMeant(mention, content, knowledge));
  // A word inside a name is searched as a word, even if it is otherwise a kind or noise.
  const named = content.map((read, i) =>
    isNamed(i, mentions, content.length) ? { ...read, role: 'word' as const } : read,
  );
  return {
    text: reads.map(({ word }) => word).join(' '),
    changed: reads.some(({ changed }) => changed),
    words: content.map(({ word }) => word),
    concepts: exact ? content.map(exactly) : conceptsOf(named, mentions, knowledge),
    mentions,
    inferred: named.some(({ role }) => role === 'kind') ? inferred : { ...inferred, kind: [] },
  };
}

// «Рубрика» alone and «тьютор» in «совет тьюторов» name a thing, not a kind of page.
function isNamed(i: number, mentions: readonly EntryMention[], length: number): boolean {
  return mentions.some(
    ({ from, to, by }) => by === 'title' && from <= i && i < to && (to - from > 1 || to - from === length),
  );
}

// A common word that is also an alias of a term («школа», «район») means the term only as the whole query.
function isMeant({ by, from, to }: EntryMention, content: readonly Content[], { vocabulary }: Knowledge): boolean {
  const word = content[from]?.word ?? '';
  return by !== 'also' || to - from > 1 || to - from === content.length || (vocabulary.family(word)?.spread ?? 0) < 4;
}

/** The ids of the terms that are the whole query. */
export function namedTerms({ mentions, words }: Query): string[] {
  const named = mentions.filter(({ from, to, entry }) => entry.isTerm && from === 0 && to === words.length);
  return named.map(({ entry }) => entry.id);
}
