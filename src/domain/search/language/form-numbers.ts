import { apart } from '../../text/apart.ts';
import { familyOf } from './stem.ts';
import type { Family } from './vocabulary.ts';

/** Whether a form is a word of the vocabulary, not a number, a single letter or a mixture. */
export const isWord = (form: string): boolean => /^(?:[а-я]{2,}|[a-z]{2,})$/.test(form);

/** Numbers forms of words, each once, and counts the pages of their families. Fields are `private` for the browser's sake. */
export class FormNumbers {
  /** The forms by their numbers. */
  readonly forms: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** By the number of a form: that of its family; -1 when it is no word. */
  private readonly familyOf: number[] = [];
  private readonly families = new Map<string, number>();

  numberOf(form: string): number {
    const known = this.numbers.get(form);
    if (known !== undefined) return known;
    const own = apart(form);
    const key = isWord(own) ? familyOf(own) : undefined;
    const family = key === undefined ? -1 : (this.families.get(key) ?? this.families.size);
    if (key !== undefined) this.families.set(key, family);
    this.familyOf.push(family);
    this.numbers.set(own, this.forms.length);
    return this.forms.push(own) - 1;
  }

  /** The families of the words on these pages, each given by the numbers of its forms. */
  familiesOn(pages: Iterable<Iterable<number>>): Family[] {
    const counts = Array.from(this.families, () => ({ forms: [] as string[], pages: 0, last: 0 }));
    const met = new Set<(typeof counts)[number]>();
    const isMet = new Uint8Array(this.forms.length);
    let page = 0;
    for (const numbers of pages) {
      page += 1;
      for (const number of numbers) {
        const family = counts[this.familyOf[number] ?? -1];
        if (!family) continue;
        if (!isMet[number]) {
          isMet[number] = 1;
          met.add(family);
          family.forms.push(this.forms[number] ?? '');
        }
        if (family.last !== page) family.pages += 1;
        family.last = page;
      }
    }
    return [...met].map(({ forms, pages }) => ({ forms, spread: Math.min(9, Math.floor(Math.log2(pages))) }));
  }
}
