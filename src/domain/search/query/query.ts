import { familyOf } from '../language/stem.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Concept, type Content, conceptsOf, exactly } from './concepts.ts';
import { type InferredFilters, inferFilters } from './inferred-filters.ts';
import type { EntryMention } from './phrase-book.ts';
import { type Knowledge, readTokens } from './token.ts';

/** A query as understood. */
export interface Query {
  /** The words that were searched for, as a person would type them. */
  readonly text: string;
  /** Whether that differs from what was typed by more than case, ё and punctuation. */
  readonly changed: boolean;
  readonly words: readonly string[];
  readonly concepts: readonly Concept[];
  readonly mentions: readonly EntryMention[];
  readonly wishes: InferredFilters;
}

/**
 * Reads a query: layout, look-alikes and typos mended, classes and kinds set apart, abbreviations and synonyms opened.
 * `exact` leaves the words as typed. Parts of the vocabulary that were not there are noted in it.
 */
export function understand(typed: string, knowledge: Knowledge, exact = false): Query {
  const chunks = typed.trim().split(/\s+/).filter(Boolean);
  const isTyping = !/\s$/.test(typed);
  const reads = chunks.flatMap((chunk, i) =>
    readTokens(chunk, knowledge, { exact, isLast: isTyping && i === chunks.length - 1 }),
  );
  const { wishes, roles } = inferFilters(reads.map(({ word }) => word));
  const content = reads.flatMap((read, i) => {
    const role = roles[i] ?? 'word';
    return role === 'grade' || (isStopWord(read.word) && role !== 'kind' && role !== 'subject')
      ? []
      : [{ ...read, role }];
  });
  const families = content.map(({ word }) => familyOf(word));
  const mentions = exact ? [] : knowledge.book.find(families).filter((mention) => isMeant(mention, content, knowledge));
  // What stands inside a name is sought as a word of it, be it otherwise a kind or noise.
  const named = content.map((read, i) =>
    isNamed(i, mentions, content.length) ? { ...read, role: 'word' as const } : read,
  );
  return {
    text: reads.map(({ word }) => word).join(' '),
    changed: reads.some(({ changed }) => changed),
    words: content.map(({ word }) => word),
    concepts: exact ? content.map(exactly) : conceptsOf(named, mentions, knowledge),
    mentions,
    wishes: named.some(({ role }) => role === 'kind') ? wishes : { ...wishes, kind: [] },
  };
}

// «Рубрика» alone and «тьютор» of «совет тьюторов» name a thing; they do not ask for a kind of page.
function isNamed(i: number, mentions: readonly EntryMention[], length: number): boolean {
  return mentions.some(
    ({ from, to, by }) => by === 'title' && from <= i && i < to && (to - from > 1 || to - from === length),
  );
}

// A common word that happens to be another name of a term («школа», «район») means it only when it is the whole query.
function isMeant({ by, from, to }: EntryMention, content: readonly Content[], { vocabulary }: Knowledge): boolean {
  const word = content[from]?.word ?? '';
  return by !== 'also' || to - from > 1 || to - from === content.length || (vocabulary.family(word)?.spread ?? 0) < 4;
}
