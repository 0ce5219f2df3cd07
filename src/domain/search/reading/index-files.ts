import { normalise } from '../language/normalise.ts';
import { type Bytes, list, number, type Packed, text, unpack, unpackText } from './packed.ts';
import type { Fragment } from './page-text.ts';

/** What an index consists of. Pages are told by number elsewhere: the place of their id here. */
export interface Contents {
  readonly pages: readonly string[];
  /** Parts of the index: each holds the words that, folded, stand from `from` to `to` or begin with `to`. */
  readonly parts: readonly { readonly from: string; readonly to: string; readonly file: string }[];
  /** The file of each filter by its name. */
  readonly filters: ReadonlyMap<string, string>;
  /** The fields beside the text by number. */
  readonly fields: readonly string[];
}

/** A word in the form in which it stands, normalised, and where. */
export interface Word {
  readonly form: string;
  readonly mentions: readonly WordMention[];
}

/** A page that says a word. */
export interface WordMention {
  readonly page: number;
  /** Places in words from the start of the page's text, each with its weight: 1 in plain text, several in a heading. */
  readonly places: ReadonlyMap<number, number>;
  /** Numbers of the fields that say it. */
  readonly fields: readonly number[];
}

/** A page's words in plain text weigh so much in the files. */
const plainWeight = 24;

/** A word as the parts are ordered: without diacritics, й as и. */
export const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

// Arrays without names: the order of their values is from the sources of Pagefind 1.6 (pagefind/src/index and
// fragments, pagefind_web/src/index.rs), and tests/dist/search-index.test.ts finds every word of every page by it.
// All readers throw at a file of another shape.

/** Reads the `pf_meta` file. */
export async function readContents(bytes: Bytes): Promise<Contents> {
  const [, pages, parts, filters, , fields] = list(await unpack(bytes));
  return {
    pages: list(pages).map((page) => text(list(page)[0])),
    parts: list(parts).map((part) => {
      const [from, to, hash] = list(part);
      return { from: text(from), to: text(to), file: `index/${text(hash)}.pf_index` };
    }),
    filters: new Map(
      list(filters).map((filter) => {
        const [name, hash] = list(filter);
        return [text(name), `filter/${text(hash)}.pf_filter`];
      }),
    ),
    fields: list(fields).map(text),
  };
}

/** Reads a `pf_index` file. */
export async function readWords(bytes: Bytes): Promise<Word[]> {
  const [words] = list(await unpack(bytes));
  return list(words).flatMap((word) => {
    // A word without diacritics, and the same letters with them: «и» of «мои» and «й» of «мой».
    const [form, pages, others] = list(word);
    return [[form, pages], ...list(others).map(list)].map(([form, pages]) => ({
      form: bare(text(form)),
      mentions: readMentions(pages),
    }));
  });
}

/** Reads a `pf_filter` file: the numbers of pages by each value. */
export async function readFilter(bytes: Bytes): Promise<Map<string, number[]>> {
  const [, values] = list(await unpack(bytes));
  return new Map(
    list(values).map((each) => {
      const [value, pages] = list(each);
      return [text(value), list(pages).map(number)];
    }),
  );
}

/** Reads a `pf_fragment` file; what stands in its JSON is not looked at. */
export async function readFragment(bytes: Bytes): Promise<Fragment> {
  return JSON.parse(await unpackText(bytes));
}

// Quotation marks and dots stay on Pagefind's words: «план»» is «план». Mostly a clean copy is kept beside.
const bare = (form: string): string => normalise(form).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+]+$/gu, '');

function readMentions(pages: Packed): WordMention[] {
  let page = 0;
  return list(pages).map((mention) => {
    const [step, places, fields] = list(mention);
    page += number(step);
    return { page, places: readPlaces(places), fields: readFields(fields) };
  });
}

// A number below zero says what each place after it weighs; the others are steps from the former place.
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

// Here a number below zero says which field the places after it are in.
const readFields = (steps: Packed): number[] =>
  list(steps)
    .map(number)
    .filter((step) => step < 0)
    .map((step) => -1 - step);
