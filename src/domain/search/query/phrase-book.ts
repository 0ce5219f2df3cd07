import type { LexiconEntry } from '../format/lexicon.ts';
import { piecesOf, wordsOf } from '../language/normalise.ts';
import { familyOf } from '../language/stem.ts';
import { isStopWord } from '../language/stop-words.ts';

/** Entries named in a query by words `from` to `to` (exclusive). */
export interface EntryMention {
  readonly from: number;
  readonly to: number;
  readonly entry: LexiconEntry;
  /** Whether these words are its title, abbreviation or alias. */
  readonly by: 'title' | 'abbr' | 'also';
}

/** The meaningful words of a phrase, as families. */
export function familiesOf(phrase: string): string[] {
  const words = wordsOf(phrase).map((word) => piecesOf(word).whole);
  const meaning = words.filter((word) => !isStopWord(word));
  return (meaning.length > 0 ? meaning : words).map(familyOf);
}

/** A term's name without a bracketed explanation: «Тьютор (для педагога)» → «Тьютор». */
export const bareTitle = (title: string): string => title.replace(/\s?\([^()]*\)/g, '');

/** Finds names of entries among the families of a query: the longest first, without overlaps. */
export class PhraseBook {
  private readonly byFirst = new Map<
    string,
    { families: readonly string[]; entry: LexiconEntry; by: EntryMention['by'] }[]
  >();
  private readonly abbreviations = new Set<string>();

  constructor(entries: readonly LexiconEntry[]) {
    for (const entry of entries) {
      this.put(bareTitle(entry.title), entry, 'title');
      for (const abbr of entry.abbr) {
        this.put(abbr, entry, 'abbr');
        for (const word of wordsOf(abbr)) this.abbreviations.add(word);
      }
      for (const also of entry.also) this.put(also, entry, 'also');
    }
  }

  /** Whether a word is an abbreviation; it is never stemmed, extended or corrected. */
  isAbbreviation(word: string): boolean {
    return this.abbreviations.has(word);
  }

  /** Whether any phrase begins with this word. */
  knows(word: string): boolean {
    return this.byFirst.has(familyOf(word));
  }

  find(families: readonly string[]): EntryMention[] {
    const found: EntryMention[] = [];
    for (let from = 0; from < families.length; from += 1) {
      const here = (this.byFirst.get(families[from] ?? '') ?? []).filter((phrase) =>
        phrase.families.every((family, i) => family === families[from + i]),
      );
      const longest = Math.max(0, ...here.map((phrase) => phrase.families.length));
      if (longest === 0) continue;
      for (const { entry, by, families: own } of here.filter((phrase) => phrase.families.length === longest)) {
        const mention = { from, to: from + own.length, entry, by };
        if (!found.some((other) => other.entry === entry && other.from === from)) found.push(mention);
      }
      from += longest - 1;
    }
    return found;
  }

  private put(phrase: string, entry: LexiconEntry, by: EntryMention['by']): void {
    const families = familiesOf(phrase);
    const [first] = families;
    if (first === undefined) return;
    const same = this.byFirst.get(first) ?? [];
    same.push({ families, entry, by });
    this.byFirst.set(first, same);
  }
}
