import { copyMark } from '../protocol/names.ts';
import { filesOfPage, withImports } from '../protocol/page-files.ts';
import { built } from './scope.ts';

/** The files that a page needs, with all that its scripts may import. */
export function filesOf(path: string, html: string): Set<string> {
  return withImports(filesOfPage(path, html), built.imports);
}

/** Brings a file among the copies, where it is not there or, unless its name carries a hash, may be old. */
export async function fileCame(cache: Cache, address: string, isAnew: boolean): Promise<boolean> {
  const isForEver = address.startsWith('/assets/');
  if ((isForEver || !isAnew) && (await cache.match(address, { ignoreVary: true }))) return true;
  const response = await asking(address, isForEver ? 'default' : 'no-cache');
  if (!response || response.status >= 500) return false;
  try {
    if (response.status === 200 && response.type === 'basic') await cache.put(address, marked(response, response.body));
    // A file that the site lacks does not come later either: the page is whole without it, and so is the search.
    else await cache.delete(address);
    return true;
  } catch {
    // The line broke, or the store is full.
    return false;
  }
}

/** How long a file may come, in milliseconds: copies are changed one after another, and the next waits. */
const patience = 30_000;

/** What the network says; undefined where it says nothing. */
export async function asking(address: string, cache: RequestCache): Promise<Response | undefined> {
  try {
    return await fetch(address, { cache, signal: AbortSignal.timeout(patience) });
  } catch {
    return undefined;
  }
}

/** A response as a copy. Made anew, it also forgets that it was redirected: browsers refuse such a one for a page. */
export function marked(response: Response, body: BodyInit | null): Response {
  const headers = new Headers(response.headers);
  headers.set(copyMark, '1');
  return new Response(body, { headers });
}
