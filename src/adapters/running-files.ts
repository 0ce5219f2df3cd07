import type { Lexicon } from '../domain/search/format/lexicon.ts';
import { type FixedOrder, sortPages } from '../domain/search/format/order.ts';
import type { PublishedEntries } from '../domain/search/indexing/facts.ts';
import { lexiconOf } from '../domain/search/indexing/make-lexicon.ts';
import { fieldNames, type WordBook } from '../domain/search/indexing/word-book.ts';
import { filterFile, groupFile } from '../domain/search/indexing/write-index.ts';
import { encodeParts } from '../domain/search/language/vocabulary.ts';
import { packed } from './pagefind-file.ts';
import type { IndexedPage } from './running-pages.ts';

/** The files of the search at one moment. A file is made when it is asked for. */
export interface RunningFiles {
  /** Part of the names of files that change with the moment. */
  readonly turn: number;
  /** A file by its path under /pagefind/; undefined when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** The files of these pages. */
export function runningFiles(
  turn: number,
  book: WordBook,
  pages: readonly IndexedPage[],
  published: PublishedEntries,
): RunningFiles {
  const filters = [...new Set(pages.flatMap((page) => Object.keys(page.filters)))];
  // What the book learns later belongs to later files.
  const groups = [...book.groups.entries()].sort(([, a], [, b]) => (a < b ? -1 : 1));
  let words: ReturnType<typeof encodeParts> | undefined;
  const vocabulary = () => {
    words ??= encodeParts(book.familiesIn(pages));
    return words;
  };
  const byId = new Map(pages.map((page) => [page.id, page]));
  const makers: Readonly<Record<string, (name: string) => Uint8Array | undefined | Promise<Uint8Array>>> = {
    fragment: (id) => byId.get(id)?.fragment,
    index: (group) => packed(groupFile(book, Number(group), pages)),
    filter: (name) =>
      packed(
        filterFile(
          name,
          pages.map((page) => page.filters[name] ?? []),
        ),
      ),
    order: (order) => json(sortPages(order as FixedOrder, pages).map(({ id }) => id)),
    words: (part) => bytesOf(vocabulary()[Number(part)]?.text),
  };
  const lexicon = (): Lexicon => {
    const ids = new Map(pages.map(({ url, id }) => [url, id]));
    return {
      ...lexiconOf(published, (url) => ids.get(url)),
      pages: pages.length,
      parts: {
        starts: vocabulary().map(({ start }) => start),
        files: vocabulary().map((_, part) => `words/${turn}-${part}.txt`),
      },
      index: {
        contents: {
          pages: pages.map(({ id }) => id),
          parts: groups.map(([group, start]) => ({ from: start, to: start, file: `index/${turn}-${group}.pf_index` })),
          filters: Object.fromEntries(filters.map((name) => [name, `filter/${turn}-${name}.pf_filter`])),
          fields: fieldNames,
        },
        date: `order/${turn}-date.json`,
        title: `order/${turn}-title.json`,
      },
    };
  };
  return {
    turn,
    read: async (path) => {
      if (path === 'lexicon.json') return json(lexicon());
      const [, kind = '', name = ''] = /^([a-z]+)\/(?:\d+-)?(\w+)\.\w+$/.exec(path) ?? [];
      return Object.hasOwn(makers, kind) ? makers[kind]?.(name) : undefined;
    },
  };
}

const bytesOf = (text: string | undefined) => (text === undefined ? undefined : Buffer.from(text));
const json = (value: unknown) => Buffer.from(JSON.stringify(value));
