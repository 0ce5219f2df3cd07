import {
  type HtmlPage,
  nothing,
  openSearchIndex,
  type SearchFiles,
  type SearchIndex,
} from '../adapters/search-files.ts';
import { changedPages } from '../domain/search/indexing/changed-pages.ts';
import type { PublishedEntries } from '../domain/search/indexing/facts.ts';
import { crawl } from './crawl.ts';

interface Made {
  readonly index: SearchIndex;
  readonly published: PublishedEntries;
  readonly files: SearchFiles;
}

/** The search index of the running site. */
export interface RunningIndex {
  /** The files as of this moment: the first time every page is asked for, then the pages of changed entries alone. */
  files(): Promise<SearchFiles>;
  /** The files of the latest such call, or of a first one. */
  latest(): Promise<SearchFiles>;
  /** Makes the index of all pages anew at the next call, while the former one is gone. */
  forget(): void;
}

/** The site that is searched. */
interface RunningSite {
  origin(): string;
  /** What is published at this moment. */
  published(): Promise<PublishedEntries>;
}

/** The index of a running site. What a page says of entries other than its own may lag until `forget()`. */
export function runningIndex(site: RunningSite): RunningIndex {
  let made: Promise<Made> | undefined;
  const files = async (): Promise<SearchFiles> => {
    const mine = made ? made.then((before) => renewed(before, site)) : indexAll(site);
    made = mine;
    // What went wrong once may go well the next time.
    mine.catch(() => made === mine && forget());
    return (await mine).files;
  };
  const latest = async (): Promise<SearchFiles> => (made ? (await made).files : files());
  const forget = (): void => {
    made?.then(({ index }) => index.close()).catch(() => undefined);
    made = undefined;
  };
  return { files, latest, forget };
}

async function indexAll(site: RunningSite): Promise<Made> {
  const [published, index] = await Promise.all([site.published(), openSearchIndex()]);
  return { index, published, files: await index.renew(crawl(site.origin()), published) };
}

async function renewed(before: Made, site: RunningSite): Promise<Made> {
  const published = await site.published();
  if (published === before.published) return before;
  const pages = await Promise.all(changedPages(before.published, published).map((url) => pageAt(site.origin(), url)));
  return { ...before, published, files: await before.index.renew(pages, published) };
}

/** A page that has gone comes empty. */
async function pageAt(origin: string, url: string): Promise<HtmlPage> {
  const response = await fetch(new URL(url, origin));
  return { url, content: response.ok ? await response.text() : nothing };
}
