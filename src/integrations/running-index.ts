import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { type RunningFiles, runningFiles } from '../adapters/running-files.ts';
import { entriesByPage, entriesHtml, type IndexedPage, indexHost, indexPage } from '../adapters/running-pages.ts';
import type { PublishedEntries } from '../domain/search/indexing/facts.ts';
import { factsOf } from '../domain/search/indexing/make-facts.ts';
import { recordOf, withFacts } from '../domain/search/indexing/records.ts';
import { WordBook } from '../domain/search/indexing/word-book.ts';

/** The search index of the dev server. */
export interface RunningIndex {
  /** Brings the index up to date. The first call reads every entry, later ones the changed entries. */
  update(): Promise<void>;
  /** A file by its path under /pagefind/: the lexicon as of now, any other as of the lexicon that names it. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Forgets all pages; the next call reads them again. */
  forget(): void;
}

/** The dev server. */
interface RunningSite {
  /** The entries published now. */
  published(): Promise<PublishedEntries>;
  /** The pages of the code alone, by address, as the server sends them. */
  codePages(): Promise<ReadonlyMap<string, string>>;
  /** Whether a page is being made just now: it goes first. */
  isBusy(): boolean;
}

/** A page and what it was made of. */
interface Made {
  readonly source: readonly (object | string)[];
  readonly facts: string;
  readonly page: IndexedPage | undefined;
}

interface State {
  readonly published: PublishedEntries | undefined;
  readonly made: ReadonlyMap<string, Made>;
  readonly files: RunningFiles;
}

/** An open tab asks for files of the lexicon that it read; others may have been made since. */
const keptStates = 4;
/** Milliseconds of work in one go, and for which a page may keep it waiting. */
const slice = 10;
const patience = 100;

/** Makes the index of the dev server. A page of an entry is known by the entry, without the server making it. */
export function runningIndex(site: RunningSite): RunningIndex {
  let states: Promise<readonly State[]> = Promise.resolve([]);
  let book = new WordBook();
  let codePages: Promise<ReadonlyMap<string, string>> | undefined;
  let turn = 0;

  const next = async (known: readonly State[]): Promise<readonly State[]> => {
    const own = book;
    const published = await site.published();
    const [latest] = known;
    if (latest?.published === published) return known;
    codePages ??= site.codePages();
    const made = await makePages(own, published, await codePages, latest?.made ?? new Map(), site);
    const pages = [...made.values()].flatMap(({ page }) => page ?? []);
    turn += 1;
    const files = runningFiles(turn, own, pages, published);
    return [{ published, made, files }, ...known].slice(0, keptStates);
  };
  const update = async (): Promise<readonly State[]> => {
    const before = states;
    const after = before.then(next);
    // The next try may succeed.
    states = after.catch(() => before);
    return after;
  };
  return {
    update: async () => void (await update()),
    read: async (path) => {
      if (path === 'lexicon.json') return (await update())[0]?.files.read(path);
      const turnOf = Number(/\/(\d+)-/.exec(path)?.[1]);
      const known = await states;
      return (known.find(({ files }) => files.turn === turnOf) ?? known[0])?.files.read(path);
    },
    forget: () => {
      states = Promise.resolve([]);
      book = new WordBook();
      codePages = undefined;
    },
  };
}

async function makePages(
  book: WordBook,
  published: PublishedEntries,
  codePages: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, Made>,
  { isBusy }: Pick<RunningSite, 'isBusy'>,
): Promise<Map<string, Made>> {
  const made = new Map<string, Made>();
  const facts = factsOf(published);
  const host = indexHost(published);
  let since = performance.now();
  const make = async (url: string, source: Made['source'], htmlOf: () => string) => {
    const own = facts.get(url);
    const text = JSON.stringify(own) ?? '';
    const known = before.get(url);
    if (known?.facts === text && isSame(known.source, source)) return void made.set(url, known);
    const page = indexPage(book, url, withFacts(htmlOf(), own), own?.date ?? '');
    made.set(url, { source, facts: text, page });
    if (performance.now() - since < slice) return;
    await setImmediate();
    for (const start = performance.now(); isBusy() && performance.now() - start < patience; ) await sleep(5);
    since = performance.now();
  };
  for (const [url, html] of codePages) await make(url, [html], () => html);
  for (const [url, entries] of entriesByPage(published)) await make(url, entries, () => entriesHtml(entries, host));
  // A list has a record in place of its page.
  for (const [url, fact] of facts) if (fact.record !== '') await make(url, ['record'], () => recordOf(fact));
  return made;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, i) => each === other[i]);
