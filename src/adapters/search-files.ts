import * as pagefind from 'pagefind';
import type { IndexFiles } from '../domain/search/format/lexicon.ts';
import type { FixedOrder } from '../domain/search/format/order.ts';
import { sortPages } from '../domain/search/format/order.ts';
import type { PublishedEntries, SearchFacts } from '../domain/search/indexing/facts.ts';
import { factsOf } from '../domain/search/indexing/make-facts.ts';
import { lexiconOf } from '../domain/search/indexing/make-lexicon.ts';
import { recordOf, withFacts } from '../domain/search/indexing/records.ts';
import { encodeParts } from '../domain/search/language/vocabulary.ts';
import { WordList } from '../domain/search/language/word-list.ts';
import { recordPath } from '../offline/protocol/names.ts';
import { type Fragment, readFragments, sectionsOf } from './search-fragments.ts';
import { withSmallParts } from './search-parts.ts';
import { hashOf } from './write-steps.ts';

/** A page as the server sends it. */
export interface HtmlPage {
  readonly url: string;
  readonly content: string;
}

/** The index files by their path under /pagefind/. */
export type SearchFiles = ReadonlyMap<string, Uint8Array>;

// Pagefind's Russian stemmer folds й and cuts «ИОМ» to «и», so the project stems words itself
// (docs/decisions/0022-stemming-is-ours.md).
const language = 'xx';
// The index files that the site uses; Pagefind's own engine and interface are left out
// (docs/decisions/0003-pagefinds-files-not-its-engine.md).
const neededFiles = /\.pf_(?:meta|index|filter|fragment)$/;

type Fragments = ReadonlyMap<string, Fragment>;
type Pages = AsyncIterable<HtmlPage> | Iterable<HtmlPage>;

/**
 * Indexes pages, terms, answers and lists, and adds the lexicon and the vocabulary. Throws when Pagefind reports
 * errors.
 */
export async function makeSearchFiles(pages: Pages, published: PublishedEntries): Promise<SearchFiles> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  throwIf(errors);
  if (!index) throw new Error('Pagefind made no index');
  try {
    const facts = factsOf(published);
    const additions: ReturnType<typeof index.addHTMLFile>[] = [];
    const add = (url: string, content: string) => additions.push(index.addHTMLFile({ url, content }));
    for await (const { url, content } of pages) add(url, withFacts(content, facts.get(url)));
    for (const [url, fact] of facts) if (fact.record !== '') add(url, recordOf(fact));
    for (const { errors } of await Promise.all(additions)) throwIf(errors);
    const result = await index.getFiles();
    throwIf(result.errors);
    const needed = new Map(
      result.files.filter(({ path }) => neededFiles.test(path)).map(({ path, content }) => [path, content]),
    );
    const { files, contents } = await withSmallParts(needed);
    const words = new WordList();
    const fragments = readFragments(files, words);
    const [date, title] = [orderFile('date', fragments, facts), orderFile('title', fragments, facts)];
    const sections = sectionsOf(contents.pages, fragments);
    const parts = { contents, sections, date: date[0], title: title[0] };
    return new Map([
      ...files,
      date,
      title,
      ...lexiconFiles(fragments, words, published, parts),
      ...recordFiles(fragments, facts),
    ]);
  } finally {
    await index.deleteIndex();
  }
}

function lexiconFiles(
  fragments: Fragments,
  words: WordList,
  published: PublishedEntries,
  index: IndexFiles,
): SearchFiles {
  const ids = new Map([...fragments].map(([id, { url }]) => [url, id]));
  const families = words.families([...fragments.values()].map(({ words }) => words));
  const parts = encodeParts(families).map(({ start, text }) => ({ start, text, file: `words/${shortHash(text)}.txt` }));
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

/**
 * The ids of all pages in this order. Pagefind's own sorting would be loaded with every first query, and few users need
 * it.
 */
function orderFile(
  order: FixedOrder,
  fragments: Fragments,
  facts: ReadonlyMap<string, SearchFacts>,
): readonly [string, Buffer] {
  const pages = [...fragments].map(([id, { url, title }]) => ({ id, title, date: facts.get(url)?.date ?? '' }));
  const text = JSON.stringify(sortPages(order, pages).map(({ id }) => id));
  return [`order/${shortHash(text)}.json`, Buffer.from(text)];
}

/** A record of each page under its address: a browser that saved the page uses it to search without a network. */
function recordFiles(fragments: Fragments, facts: ReadonlyMap<string, SearchFacts>): SearchFiles {
  const pages = [...fragments].filter(([, { url }]) => url.endsWith('/'));
  return new Map(
    pages.map(([id, { url, json }]) => {
      const [name, date] = [id, facts.get(url)?.date ?? ''].map((text) => JSON.stringify(text));
      const record = `{"id":${name},"date":${date},"page":${json}}`;
      return [recordPath(url).replace('/pagefind/', ''), Buffer.from(record)] as const;
    }),
  );
}

const shortHash = (text: string) => hashOf(text).slice(0, 8);

function throwIf(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
