import { piecesOf, wordsOf } from '../language/normalise.ts';
import { familyOf } from '../language/stem.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Alternative, alternativeOf, continued, nominal } from './alternatives.ts';
import type { Role } from './inferred-filters.ts';
import { bareTitle, type EntryMention, familiesOf } from './phrase-book.ts';
import type { Knowledge, QueryToken } from './token.ts';

/** A word or phrase of the query. An optional one improves a page's rank, and its absence does no harm. */
export interface Concept {
  readonly words: readonly string[];
  /** Its index among the words of the query. */
  readonly from: number;
  readonly alternatives: readonly Alternative[];
  readonly optional: boolean;
  /** Whether it names a kind of page: «приём», «памятка». */
  readonly isKind: boolean;
}

/** A word of a query that is neither a stop word nor a grade. */
export type Content = QueryToken & { readonly role: Role };

/** The concepts of a query with all ways in which the site may express them. */
export function conceptsOf(
  content: readonly Content[],
  mentions: readonly EntryMention[],
  knowledge: Knowledge,
): Concept[] {
  const concepts: Concept[] = [];
  const roles = content.map(({ role }) => role);
  for (let i = 0; i < content.length; i += 1) {
    const opened = mentions.filter(({ from, by, entry }) => from === i && by !== 'title' && entry.isTerm);
    const [mention] = opened;
    const conceptWords = content.slice(i, mention ? mention.to : i + 1);
    const others = opened
      .flatMap(({ entry }) => namesOf(entry.title, entry.abbr))
      .filter((name) => familiesOf(name).join() !== conceptWords.map(({ word }) => familyOf(word)).join());
    const alternatives = [
      alternativeOf(conceptWords, knowledge, 1),
      ...[...new Set(others)].map((name) => alternativeOf(familyWords(name), knowledge, 0.9)),
      conceptWords.length === 1 ? continued(conceptWords[0], knowledge) : undefined,
      ...(conceptWords.length === 1 ? nominal(conceptWords[0], knowledge) : []),
    ];
    concepts.push({
      words: conceptWords.map(({ word }) => word),
      from: i,
      alternatives: alternatives.filter((alternative) => alternative !== undefined),
      optional: conceptWords.every(({ role }) => isOptional(role, roles)),
      isKind: conceptWords.every(({ role }) => role === 'kind'),
    });
    i += conceptWords.length - 1;
  }
  return concepts;
}

// «Урок» says little beside two meaningful words; beside one («карта урока») it is part of the name.
function isOptional(role: Role, roles: readonly Role[]): boolean {
  const meaningfulWords = roles.filter((other) => other === 'word').length;
  if (role === 'noise') return roles.some((other) => other !== 'noise');
  return role === 'common' ? meaningfulWords > 1 : role !== 'word' && meaningfulWords > 0;
}

/** A word in exactly this form. */
export function exactly({ word }: Content, from: number): Concept {
  const alternatives = [{ terms: [{ ask: word, forms: [word], strict: true }], weight: 1, why: word }];
  return { words: [word], from, alternatives, optional: false, isKind: false };
}

// A long title adds little to its abbreviation, and each word costs a request for a part of the index.
function namesOf(title: string, abbr: readonly string[]): string[] {
  const bare = bareTitle(title);
  return [...(familiesOf(bare).length <= 3 || abbr.length === 0 ? [bare] : []), ...abbr.slice(0, 1)];
}

const familyWords = (phrase: string): QueryToken[] =>
  wordsOf(phrase)
    .filter((word) => !isStopWord(word))
    .map((word) => ({ word: piecesOf(word).whole, changed: false, end: 'whole' as const }));
