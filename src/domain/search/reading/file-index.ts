import { groupBy } from '../../lists/group-by.ts';
import { compareRussian } from '../../text/names.ts';
import type { IndexContents, IndexFiles, Lexicon } from '../format/lexicon.ts';
import type { FixedOrder } from '../format/order.ts';
import { memoize } from '../memoize.ts';
import { matchesTerm, type Term } from '../query/alternatives.ts';
import { type PageIndex, type Sources, searchedFields, type TermMatch } from '../types.ts';
import { readFilter, readFragment, readWords, type Word, type WordMention } from './index-files.ts';
import { pageOf } from './page-text.ts';
import { mainWords, partsOf } from './word-parts.ts';

/** Loads a file of the index by its path under /pagefind/. Rejects when it can't be loaded. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** The files of the index of the whole site under /pagefind/, named by the lexicon. */
export function fileSources(lexicon: Lexicon, read: ReadFile): Sources {
  const loadPart = async (path: string) => new TextDecoder().decode(await read(path));
  return { index: fileIndex(lexicon.index, read), lexicon, loadPart };
}

/**
 * Reads Pagefind's files without its engine (docs/decisions/0003-pagefinds-files-not-its-engine.md). What it is asked
 * rejects when a file is missing or damaged.
 */
export function fileIndex(files: IndexFiles, read: ReadFile): PageIndex {
  const { contents, sections } = files;
  const { pages, filters } = contents;
  const idOf = (page: number) => pages[page] ?? '';
  const wordsIn = memoize(async (file: string) => readWords(await read(file)));
  const textOf = memoize(async (id: string) => pageOf(await readFragment(await read(`fragment/${id}.pf_fragment`))));
  const pagesBy = async (name: string): Promise<[value: string, pages: number[]][]> => {
    if (name === 'section' && sections) return sections.names.map((value, i) => [value, pagesWith(sections.ofPage, i)]);
    const file = filters[name];
    return file === undefined ? [] : [...(await readFilter(await read(file)))];
  };
  const filter = memoize(async (name: string) => {
    const values = await pagesBy(name);
    values.sort(([a], [b]) => compareRussian(a, b));
    return new Map(values.map(([value, members]) => [value, new Set(members.map(idOf))]));
  });
  // Who asks for a file hears that it did not come.
  const ignore = (): void => {};
  return {
    prepare(typed) {
      for (const file of partsOf(mainWords(typed), contents)) wordsIn(file).catch(ignore);
    },
    async find(term) {
      const parts = await Promise.all(partsOf(term.forms, contents).map(wordsIn));
      return foundBy(term, parts.flat(), contents);
    },
    filter,
    all: async () => pages,
    ordered: memoize(async (order: FixedOrder) => JSON.parse(new TextDecoder().decode(await read(files[order])))),
    holds: () => true,
    load: textOf,
  };
}

const pagesWith = (values: readonly number[], wanted: number): number[] =>
  values.flatMap((value, page) => (value === wanted ? [page] : []));

// A word may be stored twice at one position: with and without a quotation mark, whole and as a part of a compound.
function placesOf(mentions: readonly WordMention[]): Pick<TermMatch, 'places' | 'weight'> {
  const places = new Map(mentions.flatMap((mention) => [...mention.places]));
  return { places: [...places.keys()], weight: [...places.values()].reduce((sum, weight) => sum + weight, 0) };
}

/** The pages that have a term, with all its forms together. */
function foundBy(term: Term, words: readonly Word[], { pages, fields }: IndexContents): TermMatch[] {
  const mentions = words.filter(({ form }) => matchesTerm(form, term)).flatMap((word) => word.mentions);
  const found = [...groupBy(mentions, ({ page }) => page)].map(([page, here]) => ({
    id: pages[page] ?? '',
    ...placesOf(here),
    fields: searchedFields.filter((name) =>
      here.some((mention) => mention.fields.some((field) => fields[field] === name)),
    ),
  }));
  // A word only in fields beside the text, such as the kind, is not a mention.
  return found.filter((page) => page.places.length + page.fields.length > 0);
}
