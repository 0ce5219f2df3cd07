import { FormNumbers, isWord } from './form-numbers.ts';
import { piecesOf, withoutLookAlikes, writtenWordsOf } from './normalise.ts';
import type { Family } from './vocabulary.ts';

/** Counts the words of pages. Pages have most words in common: each different one is looked at once. */
export class WordList {
  private readonly formsOf = new Map<string, readonly number[]>();
  private readonly forms = new FormNumbers();

  /** The numbers of the different forms in a text, without numbers and single letters. */
  read(text: string): Uint32Array {
    const numbers = new Set<number>();
    for (const word of writtenWordsOf(text)) for (const number of this.formsIn(word)) numbers.add(number);
    return Uint32Array.from(numbers);
  }

  /** The families of all words of these pages, each as it was read. */
  families(pages: Iterable<Uint32Array>): Family[] {
    return this.forms.familiesOn(pages);
  }

  private formsIn(word: string): readonly number[] {
    const known = this.formsOf.get(word);
    if (known) return known;
    const { whole, parts } = piecesOf(withoutLookAlikes(word));
    const numbers = [whole, ...parts].filter(isWord).map((form) => this.forms.numberOf(form));
    // As in the numbers of forms.
    this.formsOf.set([...word].join(''), numbers);
    return numbers;
  }
}

/** The families of all words of these texts. */
export function familiesIn(texts: readonly string[]): Family[] {
  const list = new WordList();
  return list.families(texts.map((text) => list.read(text)));
}
