import { freshPass, snapshotFiles } from '../adapters/fresh-pass.ts';
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

/** The index of the site at `origin`. What a page says of entries other than its own may lag until `forget()`. */
export function runningIndex(origin: () => string): RunningIndex {
  let made: Promise<Made> | undefined;
  const files = async (): Promise<SearchFiles> => {
    const mine = made ? made.then((before) => renewed(before, origin())) : indexAll(origin());
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

async function indexAll(origin: string): Promise<Made> {
  await snapshotFiles();
  const [{ entries }, index] = await Promise.all([freshPass(), openSearchIndex()]);
  return { index, published: entries, files: await index.renew(crawl(origin), entries) };
}

async function renewed(before: Made, origin: string): Promise<Made> {
  await snapshotFiles();
  const { entries } = await freshPass();
  if (entries === before.published) return before;
  const pages = await Promise.all(changedPages(before.published, entries).map((url) => pageAt(origin, url)));
  return { ...before, published: entries, files: await before.index.renew(pages, entries) };
}

/** A page that has gone comes empty. */
async function pageAt(origin: string, url: string): Promise<HtmlPage> {
  const response = await fetch(new URL(url, origin));
  return { url, content: response.ok ? await response.text() : nothing };
}
