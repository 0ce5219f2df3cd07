import { copyHeader } from '../protocol/names.ts';
import { addImports, filesOfPage } from '../protocol/page-files.ts';
import { type Answer, judged } from './answer.ts';
import { buildInfo } from './scope.ts';

/** Paths of the files that a page needs, with everything that its scripts may import. */
export function filesOf(path: string, html: string): Set<string> {
  return addImports(filesOfPage(path, html), buildInfo.imports);
}

/**
 * Downloads a file into the cache if it is not there. With `isRefresh` also replaces it, unless its name has a hash.
 * Returns false when the file could not be downloaded or stored.
 */
export async function cacheFile(cache: Cache, address: string, isRefresh: boolean): Promise<boolean> {
  const isHashed = address.startsWith('/assets/');
  if ((isHashed || !isRefresh) && (await cache.match(address, { ignoreVary: true }))) return true;
  const response = await tryFetch(address, isHashed ? 'default' : 'no-cache');
  const answer = response && (await judged(address, response));
  try {
    if (answer?.verdict === 'own') await cache.put(address, copyOf(answer));
    // A file that the site does not have can't be cached later either, so the page counts as complete without it.
    else if (answer?.verdict === 'gone') await cache.delete(address);
    else return false;
    return true;
  } catch {
    // The connection broke, or the storage is full.
    return false;
  }
}

/** The longest time for one file, in milliseconds: the next task waits for it. */
const timeout = 30_000;

/** Fetches an address; undefined when the network does not answer. Never throws. */
export async function tryFetch(address: string, cache: RequestCache): Promise<Response | undefined> {
  // Safari 15 has no AbortSignal.timeout.
  const controller = new AbortController();
  setTimeout(() => controller.abort(), timeout);
  try {
    return await fetch(address, { cache, signal: controller.signal });
  } catch {
    return undefined;
  }
}

/** The response to cache, with `copyHeader`, the moment of the copy. */
export function copyOf(answer: Answer): Response {
  const headers = new Headers(answer.headers);
  headers.set(copyHeader, new Date().toISOString());
  return new Response(answer.body, { headers });
}
