import { createHash } from 'node:crypto';
import * as pagefind from 'pagefind';
import type { IndexFiles } from '../domain/search/format/lexicon.ts';
import type { FixedOrder } from '../domain/search/format/order.ts';
import { sortPages } from '../domain/search/format/order.ts';
import type { PublishedEntries, SearchFacts } from '../domain/search/indexing/facts.ts';
import { factsOf } from '../domain/search/indexing/make-facts.ts';
import { lexiconOf } from '../domain/search/indexing/make-lexicon.ts';
import { recordOf, withFacts } from '../domain/search/indexing/records.ts';
import { encodeParts } from '../domain/search/language/vocabulary.ts';
import { familiesIn } from '../domain/search/language/word-list.ts';
import { recordPath } from '../offline/protocol/names.ts';
import { type Fragment, readFragments } from './search-fragments.ts';

/** A page of the built or running site. */
export interface HtmlPage {
  readonly url: string;
  readonly content: string;
}

/** The files of the index by their path under /pagefind/. */
export type SearchFiles = ReadonlyMap<string, Uint8Array>;

// None of Pagefind's languages: its stemmer folds й and cuts «ИОМ» to «и», so stemming is ours (docs/decisions/0022-stemming-is-ours.md).
const language = 'xx';
/** A page without text for the index. */
export const nothing = '<html></html>';
// Only these files are used; the engines and interfaces that come with Pagefind are not (docs/decisions/0003-pagefinds-files-not-its-engine.md).
const used = /\.pf_(?:meta|index|filter|fragment)$/;

type Fragments = ReadonlyMap<string, Fragment>;
type Pages = AsyncIterable<HtmlPage> | Iterable<HtmlPage>;

/** An index that can be updated. */
export interface SearchIndex {
  /**
   * Adds pages, and all terms, answers and lists. A page with a known address replaces the old one; without text it is
   * removed.
   */
  renew(pages: Pages, published: PublishedEntries): Promise<SearchFiles>;
  close(): Promise<void>;
}

/**
 * Indexes pages, terms, answers and lists; adds the lexicon and the vocabulary. Throws when Pagefind reports an error.
 */
export async function makeSearchFiles(pages: Pages, published: PublishedEntries): Promise<SearchFiles> {
  const index = await openSearchIndex();
  return index.renew(pages, published).finally(() => index.close());
}

/** Opens an empty index. It exists in Pagefind's process until it is closed. */
export async function openSearchIndex(): Promise<SearchIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  throwIf(errors);
  if (!index) throw new Error('Pagefind made no index');
  let records = new Map<string, string>();
  let fragments = new Map<string, Fragment>();
  return {
    renew: async (pages, published) => {
      const facts = factsOf(published);
      const formerly = records;
      records = new Map(
        [...facts].filter(([, { record }]) => record !== '').map(([url, fact]) => [url, recordOf(fact)]),
      );
      const taken: ReturnType<typeof index.addHTMLFile>[] = [];
      const take = (url: string, content: string) => taken.push(index.addHTMLFile({ url, content }));
      for await (const { url, content } of pages) take(url, withFacts(content, facts.get(url)));
      for (const [url, record] of records) if (formerly.get(url) !== record) take(url, record);
      for (const url of formerly.keys()) if (!records.has(url)) take(url, nothing);
      for (const { errors } of await Promise.all(taken)) throwIf(errors);
      const made = await index.getFiles();
      throwIf(made.errors);
      const files = new Map(
        made.files.filter(({ path }) => used.test(path)).map(({ path, content }) => [path, content]),
      );
      fragments = await readFragments(files, fragments);
      const [date, title] = [orderFile('date', fragments, facts), orderFile('title', fragments, facts)];
      const parts = { contents: contentsOf(files), date: date[0], title: title[0] };
      return new Map([
        ...files,
        date,
        title,
        ...ownFiles(fragments, published, parts),
        ...recordFiles(fragments, facts),
      ]);
    },
    close: async () => {
      await index.deleteIndex();
    },
  };
}

function contentsOf(files: SearchFiles): string {
  const contents = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  if (contents === undefined) throw new Error('Pagefind made no list of its files');
  return contents;
}

function ownFiles(fragments: Fragments, published: PublishedEntries, index: IndexFiles): SearchFiles {
  const ids = new Map([...fragments].map(([id, { url }]) => [url, id]));
  const families = familiesIn([...fragments.values()].map(({ forms }) => forms));
  const parts = encodeParts(families).map(({ start, text }) => ({ start, text, file: `words/${hashOf(text)}.txt` }));
  const lexicon = {
    ...lexiconOf(published, (url) => ids.get(url)),
    pages: fragments.size,
    index,
    parts: { starts: parts.map(({ start }) => start), files: parts.map(({ file }) => file) },
  };
  return new Map([
    ['lexicon.json', Buffer.from(JSON.stringify(lexicon))],
    ...parts.map(({ file, text }) => [file, Buffer.from(text)] as const),
  ]);
}

/** All ids in an order. Pagefind's own sorting would slow down every first query, and few people use it. */
function orderFile(
  order: FixedOrder,
  fragments: Fragments,
  facts: ReadonlyMap<string, SearchFacts>,
): readonly [string, Buffer] {
  const pages = [...fragments].map(([id, { url, title }]) => ({ id, title, date: facts.get(url)?.date ?? '' }));
  const text = JSON.stringify(sortPages(order, pages).map(({ id }) => id));
  return [`order/${hashOf(text)}.json`, Buffer.from(text)];
}

/** A record of each page, stored by its address: the offline search of a cached page uses it. */
function recordFiles(fragments: Fragments, facts: ReadonlyMap<string, SearchFacts>): SearchFiles {
  const pages = [...fragments].filter(([, { url }]) => url.endsWith('/'));
  return new Map(
    pages.map(([id, { url, json }]) => {
      const record = { id, date: facts.get(url)?.date ?? '', page: JSON.parse(json) };
      return [recordPath(url).replace('/pagefind/', ''), Buffer.from(JSON.stringify(record))] as const;
    }),
  );
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

function throwIf(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
