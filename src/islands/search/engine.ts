import type { Lexicon } from '../../domain/search/format/lexicon.ts';
import { Search } from '../../domain/search/ranking/engine.ts';
import { fileSources } from '../../domain/search/reading/file-index.ts';
import { copyHeader, lexiconPath } from '../../offline/protocol/names.ts';

/** A search over the whole site, or with `isOffline` over the cached pages only. */
export interface OpenSearch {
  readonly search: Search;
  readonly isOffline: boolean;
}

const base = '/pagefind/';
let current: Promise<OpenSearch> | undefined;

/** The text before the results of an offline search. */
export const offlineNotice = 'Нет связи: ищем в сохранённых страницах. ';

/**
 * Loads the search at the first call; later calls return the same one. After a failure the next call tries again.
 * `asked`: the lexicon, when it has been asked for already.
 */
export function openSearch(asked?: Promise<Response>): Promise<OpenSearch> {
  if (current) return current;
  const own = open(() => forget(own), asked);
  own.catch(() => forget(own));
  current = own;
  return own;
}

/**
 * Runs a task with the search. If it fails, opens the search again and runs the task once more: the network may be
 * lost, or the files of the old index may be gone after a new deploy. Throws when the second attempt fails.
 */
export async function withSearch<T>(task: (opened: OpenSearch) => Promise<T>, asked?: Promise<Response>): Promise<T> {
  const own = openSearch(asked);
  try {
    return await task(await own);
  } catch {
    forget(own);
    return task(await openSearch());
  }
}

async function open(close: () => void, asked = fetch(lexiconPath)): Promise<OpenSearch> {
  const lexiconResponse = asked.then(whole);
  // The worker answers with a cached lexicon only when the network does not answer.
  if (hasWorker() && (await lexiconResponse).headers.has(copyHeader)) {
    addEventListener('online', close, { once: true });
    // Browsers send `online` too early, or never if only the server was slow, so a timer opens the search again too.
    setTimeout(close, 30_000);
    const { openOfflineSearch } = await import('./offline-engine.ts');
    return { search: await openOfflineSearch(await (await lexiconResponse).json()), isOffline: true };
  }
  const lexicon: Lexicon = await (await lexiconResponse).json();
  const readFile = async (path: string) => new Uint8Array(await (await fetchFile(base + path)).arrayBuffer());
  return { search: new Search(fileSources(lexicon, readFile)), isOffline: false };
}

const hasWorker = () => Boolean(navigator.serviceWorker?.controller);

// When several queries fail on one search, the first one opens a new search and the others use it.
function forget(opened: Promise<OpenSearch>): void {
  if (current === opened) current = undefined;
}

const fetchFile = async (address: string): Promise<Response> => whole(await fetch(address));

function whole(response: Response): Response {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}
