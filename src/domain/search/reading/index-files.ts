import { plainWeight } from '../format/plain-weight.ts';
import { bareForm, normalise } from '../language/normalise.ts';
import { type Bytes, list, number, type Packed, text, unpack, unpackText } from './packed.ts';
import type { Fragment } from './page-text.ts';

/** A normalised form of a word and its occurrences. */
export interface Word {
  readonly form: string;
  readonly mentions: readonly WordMention[];
}

/** A page with the word. */
export interface WordMention {
  readonly page: number;
  /** Positions in words from the start of the page's text, each with its weight: 1 in plain text, more in a heading. */
  readonly places: ReadonlyMap<number, number>;
  /** Numbers of the fields with the word. */
  readonly fields: readonly number[];
}

// The files contain arrays without names. The order of values comes from the sources of Pagefind 1.6
// (pagefind/src/index and fragments, pagefind_web/src/index.rs); tests/dist/search-index.test.ts finds every word of
// every page by it. All readers throw when a file has another shape.

/** Parses a `pf_index` file. */
export async function readWords(bytes: Bytes): Promise<Word[]> {
  const [words] = list(await unpack(bytes));
  return list(words).flatMap((word) => {
    // A word without diacritics and its variants with them: «и» of «мои» and «й» of «мой».
    const [form, pages, others] = list(word);
    return [[form, pages], ...list(others).map(list)].map(([form, pages]) => ({
      form: bare(text(form)),
      mentions: readMentions(pages),
    }));
  });
}

/** Parses a `pf_filter` file: numbers of pages for each value. */
export async function readFilter(bytes: Bytes): Promise<Map<string, number[]>> {
  const [, values] = list(await unpack(bytes));
  return new Map(
    list(values).map((each) => {
      const [value, pages] = list(each);
      return [text(value), list(pages).map(number)];
    }),
  );
}

/** Parses a `pf_fragment` file; the content of its JSON is not validated. */
export async function readFragment(bytes: Bytes): Promise<Fragment> {
  return JSON.parse(await unpackText(bytes));
}

// Pagefind leaves quotation marks and dots on words: «план»» is «план». Usually a clean copy is stored too.
const bare = (form: string): string => bareForm(normalise(form));

function readMentions(pages: Packed): WordMention[] {
  let page = 0;
  return list(pages).map((mention) => {
    const [step, places, fields] = list(mention);
    page += number(step);
    return { page, places: readPlaces(places), fields: readFields(fields) };
  });
}

// A negative number is the weight of all positions after it; the others are differences from the previous position.
function readPlaces(steps: Packed): Map<number, number> {
  const places = new Map<number, number>();
  let [place, weight] = [0, 1];
  for (const step of list(steps).map(number)) {
    if (step < 0) [place, weight] = [0, (-1 - step) / plainWeight];
    else {
      place += step;
      places.set(place, weight);
    }
  }
  return places;
}

// Here a negative number is the field of the positions after it.
const readFields = (steps: Packed): number[] =>
  list(steps)
    .map(number)
    .filter((step) => step < 0)
    .map((step) => -1 - step);
