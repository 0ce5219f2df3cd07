import { plainWeight } from '../format/plain-weight.ts';
import { CborWriter } from './cbor-writer.ts';
import { fieldFrom, type PageWords, placeStep, type WordBook } from './word-book.ts';

// Files of the shape that Pagefind writes and src/domain/search/reading/index-files.ts reads.

/** The words of one group with the pages that have them, as the CBOR of a `pf_index` file. */
export function groupFile(book: WordBook, group: number, pages: readonly PageWords[]): Uint8Array {
  const words = placesOf(book, group, pages);
  const cbor = new CborWriter();
  cbor.list(1);
  cbor.list(words.size);
  for (const [word, found] of words) {
    cbor.list(3);
    cbor.text(book.forms[word] ?? '');
    cbor.list(countPages(found));
    let lastPage = 0;
    for (let from = 0, to = 0; from < found.length; from = to) {
      const page = found[from] ?? 0;
      while (to < found.length && found[to] === page) to += 2;
      cbor.list(3);
      cbor.number(page - lastPage);
      lastPage = page;
      for (const numbers of steps(found, from, to)) {
        cbor.list(numbers.length);
        for (const number of numbers) cbor.number(number);
      }
    }
    cbor.list(0);
  }
  return cbor.written;
}

/** By word: page and place in turn, page by page. Flat, for there may be a hundred thousand of them. */
function placesOf({ groupOf }: WordBook, group: number, pages: readonly PageWords[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let page = 0; page < pages.length; page += 1) {
    const { words, places } = pages[page] as PageWords;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i] ?? 0;
      if (groupOf[word] !== group) continue;
      const own = found.get(word);
      if (own) own.push(page, places[i] ?? 0);
      else found.set(word, [page, places[i] ?? 0]);
    }
  }
  return found;
}

function countPages(found: readonly number[]): number {
  let count = 0;
  for (let i = 0; i < found.length; i += 2) if (found[i] !== found[i - 2]) count += 1;
  return count;
}

/** A negative number is the weight, or the field, of the places after it; others count from the place before. */
function steps(found: readonly number[], from: number, to: number): [places: number[], fields: number[]] {
  const byWeight = new Map<number, Set<number>>();
  const fields = new Set<number>();
  for (let i = from + 1; i < to; i += 2) {
    const each = found[i] ?? 0;
    if (each >= fieldFrom) {
      fields.add(each - fieldFrom);
      continue;
    }
    const [place, weight] = [Math.floor(each / placeStep), each % placeStep];
    const places = byWeight.get(weight) ?? new Set();
    byWeight.set(weight, places.add(place));
  }
  const steps: number[] = [];
  for (const [weight, places] of byWeight) {
    steps.push(-1 - weight * plainWeight);
    let last = 0;
    for (const place of places) {
      steps.push(place - last);
      last = place;
    }
  }
  return [steps, [...fields].flatMap((field) => [-1 - field, 0])];
}

/** The values of a filter with the numbers of their pages, as the CBOR of a `pf_filter` file. */
export function filterFile(name: string, valuesOf: readonly (readonly string[])[]): Uint8Array {
  const pages = new Map<string, number[]>();
  for (const [page, values] of valuesOf.entries()) {
    for (const value of values) {
      const own = pages.get(value) ?? [];
      own.push(page);
      pages.set(value, own);
    }
  }
  const cbor = new CborWriter();
  cbor.list(2);
  cbor.text(name);
  cbor.list(pages.size);
  for (const [value, own] of pages) {
    cbor.list(2);
    cbor.text(value);
    cbor.list(own.length);
    for (const page of own) cbor.number(page);
  }
  return cbor.written;
}
