import { copyMark } from '../domain/offline/names.ts';
import { neededBy, withImports } from '../domain/offline/needs.ts';
import { built } from './scope.ts';

/** The files that a page needs, with all that its scripts may import. */
export function filesOf(path: string, html: string): Set<string> {
  return withImports(neededBy(path, html), built.imports);
}

/** Brings a file among the copies, where it is not there or, unless its name carries a hash, may be old. */
export async function fileCame(cache: Cache, address: string, isAnew: boolean): Promise<boolean> {
  const isForEver = address.startsWith('/assets/');
  if ((isForEver || !isAnew) && (await cache.match(address, { ignoreVary: true }))) return true;
  const response = await fetch(address, { cache: isForEver ? 'default' : 'no-cache' }).catch(() => undefined);
  if (!response || response.status >= 500) return false;
  // A file that the site lacks does not come later either: the page is whole without it.
  if (response.status === 200 && response.type === 'basic') await cache.put(address, marked(response, response.body));
  return true;
}

/** A response as a copy. Made anew, it also forgets that it was redirected: browsers refuse such a one for a page. */
export function marked(response: Response, body: BodyInit | null): Response {
  const headers = new Headers(response.headers);
  headers.set(copyMark, '1');
  return new Response(body, { headers });
}
