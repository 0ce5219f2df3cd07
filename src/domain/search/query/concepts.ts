import { piecesOf, wordsOf } from '../language/normalise.ts';
import { familyOf } from '../language/stem.ts';
import { isStopWord } from '../language/stop-words.ts';
import { type Alternative, alternativeOf, continued, nominal } from './alternatives.ts';
import type { Role } from './inferred-filters.ts';
import { bareTitle, type EntryMention, familiesOf } from './phrase-book.ts';
import type { Knowledge, QueryToken } from './token.ts';

/** A word or phrase of the query. An optional one helps a page, and its absence does not harm. */
export interface Concept {
  readonly words: readonly string[];
  /** Its place among the words of the query. */
  readonly from: number;
  readonly alternatives: readonly Alternative[];
  readonly optional: boolean;
  /** Whether it names a kind of page: «приём», «памятка». */
  readonly isKind: boolean;
}

/** A word of a query that is more than a stop word or a class. */
export type Content = QueryToken & { readonly role: Role };

/** The concepts of a query with every way the site may say them. */
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
    const own = content.slice(i, mention ? mention.to : i + 1);
    const others = opened
      .flatMap(({ entry }) => namesOf(entry.title, entry.abbr))
      .filter((name) => familiesOf(name).join() !== own.map(({ word }) => familyOf(word)).join());
    const alternatives = [
      alternativeOf(own, knowledge, 1),
      ...[...new Set(others)].map((name) => alternativeOf(familyWords(name), knowledge, 0.9)),
      own.length === 1 ? continued(own[0], knowledge) : undefined,
      ...(own.length === 1 ? nominal(own[0], knowledge) : []),
    ];
    concepts.push({
      words: own.map(({ word }) => word),
      from: i,
      alternatives: alternatives.filter((alternative) => alternative !== undefined),
      optional: own.every(({ role }) => isOptional(role, roles)),
      isKind: own.every(({ role }) => role === 'kind'),
    });
    i += own.length - 1;
  }
  return concepts;
}

// «Урок» helps little beside two words that mean something; beside one («карта урока») it is part of the name.
function isOptional(role: Role, roles: readonly Role[]): boolean {
  const said = roles.filter((other) => other === 'word').length;
  if (role === 'noise') return roles.some((other) => other !== 'noise');
  return role === 'common' ? said > 1 : role !== 'word' && said > 0;
}

/** A word as typed, in this very form. */
export function exactly({ word }: Content, from: number): Concept {
  const alternatives = [{ terms: [{ ask: word, forms: [word], strict: true }], weight: 1, why: word }];
  return { words: [word], from, alternatives, optional: false, isKind: false };
}

// A long title says little more than its abbreviation, and each word costs a part of the index.
function namesOf(title: string, abbr: readonly string[]): string[] {
  const bare = bareTitle(title);
  return [...(familiesOf(bare).length <= 3 || abbr.length === 0 ? [bare] : []), ...abbr.slice(0, 1)];
}

const familyWords = (phrase: string): QueryToken[] =>
  wordsOf(phrase)
    .filter((word) => !isStopWord(word))
    .map((word) => ({ word: piecesOf(word).whole, changed: false, end: 'whole' as const }));
