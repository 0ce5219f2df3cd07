import { compareRussian } from '../text/names.ts';
import { isSaid, type Term } from './alternatives.ts';
import { type Contents, folded, readContents, readFilter, readFragment, readWords, type Word } from './index-files.ts';
import { pageOf } from './page-text.ts';
import { remembered } from './remembered.ts';
import { orderFile } from './sorted.ts';
import { type Found, type PageIndex, saidFields } from './types.ts';

/** Gives a file of the index by its path under /pagefind/; throws when it does not come. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * The files that Pagefind made, read without its engine: 70 kB less for a reader, no WebAssembly, and the words of a
 * part are seen one by one (docs/decisions/0003-search.md). `path` is that of the `pf_meta` file.
 */
export async function fileIndex(path: string, read: ReadFile): Promise<PageIndex> {
  const contents = await readContents(await read(path));
  const { pages, filters } = contents;
  const idOf = (page: number) => pages[page] ?? '';
  const wordsIn = remembered(async (file: string) => readWords(await read(file)));
  const textOf = remembered(async (id: string) => pageOf(await readFragment(await read(`fragment/${id}.pf_fragment`))));
  return {
    async find(term) {
      const parts = await Promise.all(filesOf(term, contents).map(wordsIn));
      return foundBy(term, parts.flat(), contents);
    },
    filter: remembered(async (name: string) => {
      const file = filters.get(name);
      const values = file === undefined ? [] : [...(await readFilter(await read(file)))];
      values.sort(([a], [b]) => compareRussian(a, b));
      return new Map(values.map(([value, members]) => [value, new Set(members.map(idOf))]));
    }),
    all: async () => pages,
    ordered: async (order) => JSON.parse(new TextDecoder().decode(await read(orderFile(order)))),
    holds: () => true,
    load: textOf,
  };
}

/** The parts where the words meant by a term lie: those of one family may stand on the border of two. */
function filesOf({ forms }: Term, { parts }: Contents): string[] {
  const files = forms.flatMap((form) => {
    const key = folded(form);
    const part = parts.findLast(({ from }) => from <= key);
    return part && key.slice(0, part.to.length) <= part.to ? [part.file] : [];
  });
  return [...new Set(files)];
}

/** The pages that say a term, what all its forms say of a page taken together. */
function foundBy(term: Term, words: readonly Word[], { pages, fields }: Contents): Found[] {
  const mentions = words.filter(({ form }) => isSaid(form, term)).flatMap((word) => word.mentions);
  const found = [...Map.groupBy(mentions, ({ page }) => page)].map(([page, here]) => ({
    id: pages[page] ?? '',
    weight: here.reduce((sum, { weight }) => sum + weight, 0),
    places: here.flatMap(({ places }) => places),
    fields: saidFields.filter((name) => here.some((mention) => mention.fields.some((field) => fields[field] === name))),
  }));
  // What is said only beside the text, as a page's kind, is no mention.
  return found.filter((page) => page.places.length + page.fields.length > 0);
}
