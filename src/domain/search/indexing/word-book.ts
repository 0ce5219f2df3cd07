import { FormNumbers } from '../language/form-numbers.ts';
import { folded, piecesOf, wordsOf } from '../language/normalise.ts';
import type { Family } from '../language/vocabulary.ts';
import type { ReadPage } from './read-page.ts';

/** The words of a page by their numbers in a word book: two lists of the same length. */
export interface PageWords {
  readonly words: Uint32Array;
  /** Where each stands: its place in the text and its weight, or the number of its field. */
  readonly places: Uint32Array;
}

/** A place in a text as `place * placeStep + weight`; a field as its number below. */
export const placeStep = 16;
/** Added to the number of a field. */
export const fieldFrom = 2 ** 31;
/** The fields beside the text, by number. */
export const fieldNames = ['title', 'also', 'summary'] as const;

/** Letters that the words of a group begin with. */
const groupLetters = 2;

/** Numbers for the forms of words. A form keeps its number, so pages that were read before stay as they are. */
export class WordBook {
  /** By the number of a word: the number of its group. */
  readonly groupOf: number[] = [];
  /** How the words of each group begin. */
  readonly groups: string[] = [];
  readonly #wordsOfText = new Map<string, readonly number[]>();
  readonly #groups = new Map<string, number>();
  readonly #forms = new FormNumbers();

  /** The words by their numbers. */
  get forms(): readonly string[] {
    return this.#forms.forms;
  }

  /** The words of a page, in all their pieces: «со-бытийность» is also «со» and «бытийность». */
  wordsOf({ content, weights, meta }: ReadPage): PageWords {
    const [words, places]: [number[], number[]] = [[], []];
    const add = (text: string, place: number) => {
      for (const word of this.#wordsIn(text)) {
        words.push(word);
        places.push(place);
      }
    };
    for (const [place, word] of content.split(' ').entries()) add(word, place * placeStep + (weights[place] ?? 1));
    for (const [field, name] of fieldNames.entries())
      for (const word of (meta[name] ?? '').split(/\s+/)) add(word, fieldFrom + field);
    return { words: Uint32Array.from(words), places: Uint32Array.from(places) };
  }

  /** The words in a text without spaces: «карточки», «(чтение,», «и/или». */
  #wordsIn(text: string): readonly number[] {
    let found = this.#wordsOfText.get(text);
    if (!found) {
      const forms = wordsOf(text).flatMap((word) => {
        const { whole, parts } = piecesOf(word);
        return [whole, ...parts];
      });
      found = [...new Set(forms)].map((form) => this.#numberOf(form));
      this.#wordsOfText.set(text, found);
    }
    return found;
  }

  #numberOf(form: string): number {
    const number = this.#forms.numberOf(form);
    if (number === this.groupOf.length) this.groupOf.push(this.#groupOf(folded(form).slice(0, groupLetters)));
    return number;
  }

  #groupOf(start: string): number {
    const group = this.#groups.get(start) ?? this.groups.push(start) - 1;
    this.#groups.set(start, group);
    return group;
  }

  /** The families of all words of these pages, in texts and titles. */
  familiesIn(pages: readonly PageWords[]): Family[] {
    return this.#forms.familiesOn(shownWords(pages));
  }
}

/** The words of texts and titles, page by page. Each list is gone with the next: all at once are as large as the index. */
function* shownWords(pages: readonly PageWords[]): Generator<Uint32Array> {
  let room = new Uint32Array(0);
  for (const { words, places } of pages) {
    if (room.length < words.length) room = new Uint32Array(2 * words.length);
    let length = 0;
    for (let i = 0; i < words.length; i += 1) {
      if ((places[i] ?? 0) > fieldFrom) continue;
      room[length] = words[i] ?? 0;
      length += 1;
    }
    yield room.subarray(0, length);
  }
}
