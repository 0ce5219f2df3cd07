import { groupBy } from '../../lists/group-by.ts';
import { compareRussian } from '../../text/names.ts';
import type { IndexFiles, Lexicon } from '../format/lexicon.ts';
import type { FixedOrder } from '../format/order.ts';
import { memoize } from '../memoize.ts';
import { matchesTerm, type Term } from '../query/alternatives.ts';
import { type PageIndex, type Sources, searchedFields, type TermMatch } from '../types.ts';
import {
  type Contents,
  folded,
  readContents,
  readFilter,
  readFragment,
  readWords,
  type Word,
  type WordMention,
} from './index-files.ts';
import { pageOf } from './page-text.ts';

/** Loads a file of the index by its path under /pagefind/. Rejects when it can't be loaded. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** The files of the index of the whole site under /pagefind/, named by the lexicon. */
export async function fileSources(lexicon: Lexicon, read: ReadFile): Promise<Sources> {
  const loadPart = async (path: string) => new TextDecoder().decode(await read(path));
  return { index: await fileIndex(lexicon.index, read), lexicon, loadPart };
}

/**
 * Reads Pagefind's files without its engine (docs/decisions/0003-pagefinds-files-not-its-engine.md). Rejects when
 * a file is missing or damaged.
 */
export async function fileIndex(files: IndexFiles, read: ReadFile): Promise<PageIndex> {
  const contents = await readContents(await read(files.contents));
  const { pages, filters } = contents;
  const idOf = (page: number) => pages[page] ?? '';
  const wordsIn = memoize(async (file: string) => readWords(await read(file)));
  const textOf = memoize(async (id: string) => pageOf(await readFragment(await read(`fragment/${id}.pf_fragment`))));
  return {
    async find(term) {
      const parts = await Promise.all(filesOf(term, contents).map(wordsIn));
      return foundBy(term, parts.flat(), contents);
    },
    filter: memoize(async (name: string) => {
      const file = filters.get(name);
      const values = file === undefined ? [] : [...(await readFilter(await read(file)))];
      values.sort(([a], [b]) => compareRussian(a, b));
      return new Map(values.map(([value, members]) => [value, new Set(members.map(idOf))]));
    }),
    all: async () => pages,
    ordered: memoize(async (order: FixedOrder) => JSON.parse(new TextDecoder().decode(await read(files[order])))),
    holds: () => true,
    load: textOf,
  };
}

/** The parts with the words of a term; a family may be in two neighbouring parts. */
function filesOf({ forms }: Term, { parts }: Contents): string[] {
  const files = forms.flatMap((form) => {
    const key = folded(form);
    const part = parts.findLast(({ from }) => from <= key);
    return part && key.slice(0, part.to.length) <= part.to ? [part.file] : [];
  });
  return [...new Set(files)];
}

// A word may be stored twice at one position: with and without a quotation mark, whole and as a part of a compound.
function placesOf(mentions: readonly WordMention[]): Pick<TermMatch, 'places' | 'weight'> {
  const places = new Map(mentions.flatMap((mention) => [...mention.places]));
  return { places: [...places.keys()], weight: [...places.values()].reduce((sum, weight) => sum + weight, 0) };
}

/** The pages that have a term, with all its forms together. */
function foundBy(term: Term, words: readonly Word[], { pages, fields }: Contents): TermMatch[] {
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
