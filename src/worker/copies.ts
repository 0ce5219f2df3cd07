import { alwaysKept, cacheName, copyMark, lexiconPath } from '../domain/offline/names.ts';
import { neededBy, withImports } from '../domain/offline/needs.ts';
import { keepablePath } from '../domain/offline/request-kind.ts';
import { type Keeping, type KeepWish, listNames } from '../domain/offline/wishes.ts';
import { built } from './scope.ts';

// Entries of the cache that are no files of the site: the lists as pages told them, the build they were brought from.
const listKey = (name: string) => `/tc-kept/${name}`;
const stampKey = '/tc-kept/stamp';

let turn: Promise<unknown> = Promise.resolve();
let isChecked = false;

/** One change of the copies after another. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const mine = turn.then(act);
  turn = mine.catch(() => undefined);
  return mine;
}

/** The copy of an address; nothing where none is, or where the page has gone from the site. */
export async function copyOf(address: string): Promise<Response | undefined> {
  if (!(await caches.has(cacheName))) return undefined;
  const copy = await (await caches.open(cacheName)).match(address, { ignoreVary: true });
  return copy?.ok ? copy : undefined;
}

/** Makes the copies fit what one list now names. */
export function keep({ list, paths }: KeepWish): Promise<Keeping> {
  return inTurn(async () => {
    const cache = await caches.open(cacheName);
    await cache.put(listKey(list), Response.json(paths.filter((path) => keepablePath(path) === path)));
    return bring(cache, false);
  });
}

/** Takes what the network said of a kept page in place of the copy; a page that has gone takes its copy along. */
export function renew(path: string, response: Response): Promise<void> {
  return inTurn(async () => {
    if (!(await caches.has(cacheName))) return;
    const cache = await caches.open(cacheName);
    const before = await (await cache.match(path, { ignoreVary: true }))?.text();
    const took = await take(cache, path, response);
    if (took === 'gone' || (took !== 'failed' && took !== before)) await bring(cache, false);
  });
}

/** After a new build asks for every kept page again: some may have changed or gone. */
export function keepUp(): Promise<void> {
  if (isChecked) return Promise.resolve();
  isChecked = true;
  return inTurn(async () => {
    if (!(await caches.has(cacheName))) return;
    const cache = await caches.open(cacheName);
    if ((await (await cache.match(stampKey))?.text()) === built.stamp) return;
    const { isWhole } = await bring(cache, true);
    isChecked = isWhole;
  });
}

async function bring(cache: Cache, isAnew: boolean): Promise<Keeping> {
  const paths = await listed(cache);
  if (paths.length === 0) {
    await caches.delete(cacheName);
    return { isWhole: true, gone: [], isEmpty: true };
  }
  const pages = [...new Set([...alwaysKept, ...paths])];
  const texts = await Promise.all(pages.map((path) => pageText(cache, path, isAnew)));
  const gone = pages.filter((_, i) => texts[i] === 'gone');
  const needed = pages.flatMap((path, i) => {
    const text = texts[i] ?? '';
    return text === 'gone' || text === 'failed' ? [] : neededBy(path, text);
  });
  const files = withImports([lexiconPath, ...needed], built.imports);
  const came = await Promise.all([...files].map((file) => fileCame(cache, file, isAnew)));
  await sweep(cache, new Set([...pages, ...files, ...listNames.map(listKey), stampKey]));
  const isWhole = came.every(Boolean) && !texts.includes('failed');
  if (isWhole && (isAnew || !(await cache.match(stampKey)))) await cache.put(stampKey, new Response(built.stamp));
  return { isWhole, gone, isEmpty: false };
}

async function listed(cache: Cache): Promise<string[]> {
  const lists = await Promise.all(listNames.map((name) => cache.match(listKey(name))));
  return (await Promise.all(lists.map((list): Promise<string[]> | string[] => list?.json() ?? []))).flat();
}

/** The HTML of a page, from its copy or, when asked for `anew`, from the network before the copy. */
async function pageText(cache: Cache, path: string, isAnew: boolean): Promise<string | 'gone' | 'failed'> {
  const copy = await cache.match(path, { ignoreVary: true });
  if (!copy || isAnew) {
    const took = await fetch(path, { cache: 'no-cache' }).then(
      (response) => take(cache, path, response),
      () => 'failed',
    );
    if (took !== 'failed') return took;
  }
  return copy ? (copy.ok ? copy.text() : 'gone') : 'failed';
}

/** Puts an answer of the network among the copies, when it is one. What has gone leaves a mark without content. */
async function take(cache: Cache, path: string, response: Response): Promise<string | 'gone' | 'failed'> {
  if (response.status === 404 || response.status === 410) {
    await cache.put(path, new Response(null, { status: 410 }));
    return 'gone';
  }
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (response.status !== 200 || response.type !== 'basic' || !isPage) return 'failed';
  const text = await response.text();
  await cache.put(path, marked(response, text));
  return text;
}

async function fileCame(cache: Cache, address: string, isAnew: boolean): Promise<boolean> {
  const isForEver = address.startsWith('/assets/');
  if ((isForEver || !isAnew) && (await cache.match(address, { ignoreVary: true }))) return true;
  try {
    const response = await fetch(address, { cache: isForEver ? 'default' : 'no-cache' });
    // A file that the site lacks does not come later either: the page is whole without it.
    if (response.status !== 200 || response.type !== 'basic') return true;
    await cache.put(address, marked(response, response.body));
    return true;
  } catch (error) {
    if (error instanceof DOMException) throw error;
    return false;
  }
}

async function sweep(cache: Cache, needed: ReadonlySet<string>): Promise<void> {
  for (const request of await cache.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
  }
}

// Made anew, a response also forgets that it was redirected: browsers refuse such a one for a page.
function marked(response: Response, body: BodyInit | null): Response {
  const headers = new Headers(response.headers);
  headers.set(copyMark, '1');
  return new Response(body, { headers });
}
