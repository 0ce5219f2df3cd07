import {
  emptyPage,
  type HtmlPage,
  openSearchIndex,
  type SearchFiles,
  type SearchIndex,
} from '../adapters/search-files.ts';
import { changedPages } from '../domain/search/indexing/changed-pages.ts';
import type { PublishedEntries } from '../domain/search/indexing/facts.ts';
import { crawl } from './crawl.ts';

interface IndexState {
  readonly index: SearchIndex;
  readonly published: PublishedEntries;
  readonly files: SearchFiles;
}

/** The search index of the dev server. */
export interface RunningIndex {
  /** The current files. The first call reads every page, later ones only the pages of changed entries. */
  files(): Promise<SearchFiles>;
  /** The files of the latest `files()` call; calls it when there was none. */
  latest(): Promise<SearchFiles>;
  /** Closes the index; the next call reads all pages again. */
  forget(): void;
}

/** The dev server. */
interface RunningSite {
  origin(): string;
  /** The entries published now. */
  published(): Promise<PublishedEntries>;
}

/** Makes the index of the dev server. What a page shows of other entries may be out of date until `forget()`. */
export function runningIndex(site: RunningSite): RunningIndex {
  let current: Promise<IndexState> | undefined;
  const files = async (): Promise<SearchFiles> => {
    const next = current ? current.then((before) => updateIndex(before, site)) : indexAll(site);
    current = next;
    // The next try may succeed.
    next.catch(() => current === next && forget());
    return (await next).files;
  };
  const latest = async (): Promise<SearchFiles> => (current ? (await current).files : files());
  const forget = (): void => {
    current?.then(({ index }) => index.close()).catch(() => undefined);
    current = undefined;
  };
  return { files, latest, forget };
}

async function indexAll(site: RunningSite): Promise<IndexState> {
  const [published, index] = await Promise.all([site.published(), openSearchIndex()]);
  return { index, published, files: await index.update(crawl(site.origin()), published) };
}

async function updateIndex(before: IndexState, site: RunningSite): Promise<IndexState> {
  const published = await site.published();
  if (published === before.published) return before;
  const pages = await Promise.all(changedPages(before.published, published).map((url) => pageAt(site.origin(), url)));
  return { ...before, published, files: await before.index.update(pages, published) };
}

/** A deleted page gets an empty text. */
async function pageAt(origin: string, url: string): Promise<HtmlPage> {
  const response = await fetch(new URL(url, origin));
  return { url, content: response.ok ? await response.text() : emptyPage };
}
