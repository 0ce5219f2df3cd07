import type Fuse from 'fuse.js/basic';
import type { LexiconName } from '../format/lexicon.ts';
import { normalise, piecesOf, wordsOf } from '../language/normalise.ts';
import { familyOf } from '../language/stem.ts';
import { editsBetween, slipsAllowed } from '../language/typos.ts';

/** A name that a word of the query may mean; `strength` is 1 for a correctly spelt surname or place. */
export interface NameMatch {
  readonly name: LexiconName;
  readonly strength: number;
}

interface Line {
  readonly name: LexiconName;
  readonly text: string;
  readonly words: readonly string[];
}

/** Finds people, municipalities and institutions by one word of their names. */
export class NameBook {
  private readonly lines: readonly Line[];
  private readonly words: ReadonlySet<string>;
  private fuse: Fuse<Line> | undefined;

  constructor(names: readonly LexiconName[]) {
    this.lines = names.flatMap((name) =>
      name.titles.map((text) => ({ name, text: normalise(text), words: piecewise(text) })),
    );
    this.words = new Set(this.lines.flatMap(({ words }) => words.filter((word) => word.length > 2)));
  }

  /** Whether exactly this word is part of a name. */
  has(word: string): boolean {
    return this.words.has(word);
  }

  /** Names with this word, inflected or unfinished. */
  match(word: string): NameMatch[] {
    const isWhole = /^\d+$/.test(word) || word.length < 3;
    return best(
      this.lines.flatMap(({ name, words }) => {
        const place = isWhole ? words.indexOf(word) : words.findIndex((nameWord) => isSame(nameWord, word));
        return place < 0 ? [] : [{ name, strength: isWhole ? 0.9 : weightOf(place) }];
      }),
    );
  }

  /** Names that a misspelt word may mean. Uses Fuse.js, loaded on demand. */
  async guess(word: string): Promise<NameMatch[]> {
    // Kept when it has come, so that the next query asks again for what has not.
    this.fuse ??= new (await import('fuse.js/basic')).default([...this.lines], options);
    const found = this.fuse.search(familyOf(word));
    const isLike = (nameWord: string) =>
      nameWord.charAt(0) === word.charAt(0) &&
      editsBetween(familyOf(nameWord), familyOf(word), slipsAllowed(word.length)) <= slipsAllowed(word.length);
    const likely = found.filter(({ item }) => item.words.some(isLike));
    return best(likely.map(({ item, score = 1 }) => ({ name: item.name, strength: 0.8 * (1 - score) })));
  }
}

const options = {
  keys: ['text'],
  threshold: 0.25,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
  minMatchCharLength: 3,
};

function best(matches: readonly NameMatch[]): NameMatch[] {
  const found = new Map<LexiconName, number>();
  for (const { name, strength } of matches) found.set(name, Math.max(strength, found.get(name) ?? 0));
  return [...found].map(([name, strength]) => ({ name, strength }));
}

const piecewise = (text: string): string[] =>
  wordsOf(text).flatMap((word) => {
    const { whole, parts } = piecesOf(word);
    return parts.length > 0 ? [whole, ...parts] : [whole];
  });

// Snowball removes «-ев», «-ов» of surnames as endings, so names are also compared by their beginning.
function isSame(nameWord: string, word: string): boolean {
  if (nameWord === word || familyOf(nameWord) === familyOf(word)) return true;
  if (nameWord.startsWith(word)) return word.length > 3 || nameWord.length - word.length < 3;
  const tail = /^(?:а|у|е|ы|ой|ом|ым|ого|ому|ому|ых|и|ю|я)$/;
  return word.startsWith(nameWord) && nameWord.length > 3 && tail.test(word.slice(nameWord.length));
}

// The first word of a name is the surname or place; first names and patronymics count less.
const weightOf = (place: number): number => (place === 0 ? 1 : 0.7);
