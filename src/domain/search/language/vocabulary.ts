import { groupBy } from '../../lists/group-by.ts';
import { familyOf, sharedStart } from './stem.ts';
import { editsBetween, firstLetters, slipsAllowed } from './typos.ts';
import { partWith, startLength } from './word-start.ts';

/** The forms of one word on the site, and on how many pages: 0 for one page, n for about 2ⁿ. */
export interface Family {
  readonly forms: readonly string[];
  readonly spread: number;
}

/**
 * The parts of the vocabulary: part `i` has the words from `starts[i]` up to the next start, compared by two letters.
 */
export interface Parts {
  readonly starts: readonly string[];
  readonly files: readonly string[];
}

/**
 * The words of the site, loaded in parts as queries need them. A question about a part that is not loaded gives «no»
 * and adds the part to `missing`: load those parts and ask again.
 */
export class Vocabulary {
  readonly missing = new Set<number>();
  private readonly starts: readonly string[];
  private readonly families: (Map<string, Family> | undefined)[];

  constructor(starts: readonly string[]) {
    this.starts = starts;
    this.families = starts.map(() => undefined);
  }

  /** Adds a part in the format of `encodePart`. */
  add(part: number, text: string): void {
    this.families[part] = new Map(decodePart(text).map((family) => [familyOf(family.forms[0] ?? ''), family]));
    this.missing.delete(part);
  }

  /** The family of a word, even if the site does not use this form. */
  family(word: string): Family | undefined {
    return this.part(word)?.get(familyOf(word));
  }

  /** Whether any word begins with these letters. */
  hasPrefix(prefix: string): boolean {
    return this.startingWith(prefix).length > 0;
  }

  /** The families with a form that begins with these letters, at least two. */
  startingWith(prefix: string): Family[] {
    if (prefix.length < startLength) return [];
    return [...(this.part(prefix)?.values() ?? [])].filter(({ forms }) =>
      forms.some((form) => form.startsWith(prefix)),
    );
  }

  /**
   * The most similar word of the site, if one is similar enough. `isOpen`: the word may be unfinished; `slack`:
   * additional typos allowed.
   */
  nearest(word: string, isOpen = false, slack = 0): string | undefined {
    const limit = slipsAllowed(word.length) + slack;
    if (limit === 0) return undefined;
    const [own = '', ...others] = firstLetters(word.charAt(0));
    return (
      this.nearestAmong(word, this.partsOfLetter(own), limit, isOpen) ??
      this.nearestAmong(
        word,
        others.flatMap((letter) => this.partsOfLetter(letter)),
        1,
        isOpen,
      )
    );
  }

  private nearestAmong(word: string, parts: readonly number[], limit: number, isOpen: boolean): string | undefined {
    let best: { form: string; cost: number } | undefined;
    for (const { forms, spread } of parts.flatMap((part) => [...(this.at(part)?.values() ?? [])])) {
      for (const form of forms) {
        const whole = editsBetween(word, form, limit);
        // In an unfinished word two typos leave too little.
        const begun =
          isOpen && form.length > word.length ? editsBetween(word, form.slice(0, word.length), 1) + 0.4 : limit + 1;
        // Among equally similar words the more frequent one wins.
        const cost = Math.min(whole, begun) - spread / 40;
        if (Math.min(whole, begun) <= limit && (!best || cost < best.cost)) best = { form, cost };
      }
    }
    return best?.form;
  }

  private part(word: string): ReadonlyMap<string, Family> | undefined {
    return this.at(partWith(word, this.starts));
  }

  private at(part: number): ReadonlyMap<string, Family> | undefined {
    if (part < 0) return undefined;
    const families = this.families[part];
    if (!families) this.missing.add(part);
    return families;
  }

  private partsOfLetter(letter: string): number[] {
    return this.starts.flatMap((from, i) => {
      const next = this.starts[i + 1];
      return from.charAt(0) <= letter && (next === undefined || next.charAt(0) >= letter) ? [i] : [];
    });
  }
}

/** Splits families into parts of about `size` characters: the text of each part and the two letters it starts with. */
export function encodeParts(families: Iterable<Family>, size = 5_000): { start: string; text: string }[] {
  const byStart = groupBy(families, ({ forms }) => (forms[0] ?? '').slice(0, startLength));
  const parts: { start: string; text: string }[] = [];
  for (const [start, group] of [...byStart].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = group.map(lineOf).sort().join('\n');
    const last = parts.at(-1);
    if (last && last.text.length + text.length < size) last.text += `\n${text}`;
    else parts.push({ start, text });
  }
  return parts;
}

// Format of a line: «чтени 5 е ю я», that is, the common start, the frequency, the endings.
function lineOf({ forms, spread }: Family): string {
  const start = sharedStart(forms);
  return [start, spread, ...forms.map((form) => form.slice(start.length)).sort()].join(' ');
}

function decodePart(text: string): Family[] {
  return text.split('\n').map((line) => {
    const [start = '', spread, ...endings] = line.split(' ');
    return { forms: endings.map((ending) => start + ending), spread: Number(spread) };
  });
}
