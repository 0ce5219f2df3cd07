import { type CBORType, encodeCBOR } from '@levischuck/tiny-cbor';
import { plainWeight } from '../format/plain-weight.ts';
import { fieldFrom, type PageWords, placeStep, type WordBook } from './word-book.ts';

// Files of the shape that Pagefind writes and src/domain/search/reading/index-files.ts reads.

/** The words of one group with the pages that have them, as the CBOR of a `pf_index` file. */
export function groupFile(book: WordBook, group: number, pages: readonly PageWords[]): Uint8Array {
  const words = new Map<number, CBORType[]>();
  const lastPages = new Map<number, number>();
  for (const [page, own] of pages.entries()) {
    for (const [word, places] of placesIn(book, group, own)) {
      const mentions = words.get(word) ?? [];
      mentions.push([page - (lastPages.get(word) ?? 0), ...steps(places)]);
      words.set(word, mentions);
      lastPages.set(word, page);
    }
  }
  return encodeCBOR([[...words].map(([word, mentions]) => [book.forms[word] ?? '', mentions, []])]);
}

function placesIn({ groupOf }: WordBook, group: number, { words, places }: PageWords): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? 0;
    if (groupOf[word] !== group) continue;
    const own = found.get(word);
    if (own) own.push(places[i] ?? 0);
    else found.set(word, [places[i] ?? 0]);
  }
  return found;
}

/** A negative number is the weight, or the field, of the places after it; others count from the place before. */
function steps(all: readonly number[]): [places: number[], fields: number[]] {
  const byWeight = new Map<number, Set<number>>();
  const fields = new Set<number>();
  for (const each of all) {
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
  return encodeCBOR([name, [...pages].map(([value, own]) => [value, own])]);
}
