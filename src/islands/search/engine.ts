import type { Lexicon } from '../../domain/search/format/lexicon.ts';
import { Search } from '../../domain/search/ranking/engine.ts';
import { fileSources } from '../../domain/search/reading/file-index.ts';
import { copyMark, lexiconPath } from '../../offline/protocol/names.ts';

/** A search, and where it looks: on the whole site, or without a network in kept pages alone. */
export interface Opened {
  readonly search: Search;
  readonly isKept: boolean;
}

const base = '/pagefind/';
let opening: Promise<Opened> | undefined;

/** What stands before the answers of a search in kept pages. */
export const offlineNotice = 'Нет связи: ищем в отложенном. ';

/** The search of this site; what it needs is loaded at the first call, and again after a failure. */
export function openSearch(): Promise<Opened> {
  if (opening) return opening;
  const mine = open(() => forget(mine));
  mine.catch(() => forget(mine));
  opening = mine;
  return mine;
}

/**
 * Works with the search, and once more with it opened anew: the network may have gone in the meantime, or the site
 * been published again, so that a file of the former index is no more.
 */
export async function withSearch<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
  const mine = openSearch();
  try {
    return await work(await mine);
  } catch {
    forget(mine);
    return work(await openSearch());
  }
}

async function open(isOver: () => void): Promise<Opened> {
  const coming = read(lexiconPath);
  // The worker gives a copy of the lexicon only where the network does not answer.
  if (isWorkerHere() && (await coming).headers.has(copyMark)) {
    addEventListener('online', isOver, { once: true });
    // A browser says «online» too soon, or never when only the server was slow: look again by and by.
    setTimeout(isOver, 30_000);
    const { openOfflineSearch } = await import('./offline-engine.ts');
    return { search: await openOfflineSearch(await (await coming).json()), isKept: true };
  }
  const lexicon: Lexicon = await (await coming).json();
  const readFile = async (path: string) => new Uint8Array(await (await read(base + path)).arrayBuffer());
  return { search: new Search(await fileSources(lexicon, readFile)), isKept: false };
}

const isWorkerHere = () => Boolean(navigator.serviceWorker?.controller);

// Of several queries that fail on one search, the first opens another, and the rest use that.
function forget(which: Promise<Opened>): void {
  if (opening === which) opening = undefined;
}

async function read(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}
