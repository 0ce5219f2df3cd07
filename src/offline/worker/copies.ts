import { listNames, type SyncRequest, type SyncResult } from '../protocol/messages.ts';
import { alwaysCached, cacheName, lexiconPath } from '../protocol/names.ts';
import { cacheablePath } from '../protocol/request-kind.ts';
import { type Answer, judged } from './answer.ts';
import { cacheFile, tryFetch } from './files.ts';
import { buildInfo } from './scope.ts';
import { updatePage } from './update-page.ts';

// Entries of the cache that are not files of the site: the lists of paths, and the stamp of the cached build.
const listKey = (name: string) => `/tc-kept/${name}`;
const stampKey = '/tc-kept/stamp';

let lastTask: Promise<unknown> = Promise.resolve();
let isChecked = false;

/** Runs tasks one after another: two changes of the cache at once would delete each other's files. */
function enqueue<T>(task: () => Promise<T>): Promise<T> {
  const result = lastTask.then(task);
  lastTask = result.catch(() => undefined);
  return result;
}

/** The cached response for an address; undefined when there is none or the page was removed from the site. */
export async function findCopy(address: string): Promise<Response | undefined> {
  try {
    if (!(await caches.has(cacheName))) return undefined;
    const copy = await (await caches.open(cacheName)).match(address, { ignoreVary: true });
    return copy?.ok ? copy : undefined;
  } catch {
    // Without access to the cache the page can still come from the network.
    return undefined;
  }
}

/** Saves a list and updates the cache: downloads missing pages, deletes unused files. Throws when the storage is full. */
export function syncList({ list, paths }: SyncRequest): Promise<SyncResult> {
  return enqueue(async () => {
    const cache = await caches.open(cacheName);
    await cache.put(listKey(list), Response.json(paths.filter((path) => cacheablePath(path) === path)));
    return updateCopies(cache, false);
  });
}

/** Replaces the copy of a page by a new answer; a 404 or 410 of this site removes the copy. */
export function updateCopy(path: string, answer: Answer): Promise<void> {
  return enqueue(async () => {
    if (!(await caches.has(cacheName))) return;
    await updateCopies(await caches.open(cacheName), false, { path, answer });
  });
}

/** Downloads every listed page again after a new build; does nothing when the cache has the current build. */
export async function refreshAfterBuild(): Promise<void> {
  if (isChecked) return;
  isChecked = true;
  try {
    await enqueue(async () => {
      if (!(await caches.has(cacheName))) return;
      const cache = await caches.open(cacheName);
      if ((await (await cache.match(stampKey))?.text()) === buildInfo.stamp) return;
      const { isWhole } = await updateCopies(cache, true);
      isChecked = isWhole;
    });
  } catch (error) {
    isChecked = false;
    throw error;
  }
}

async function updateCopies(
  cache: Cache,
  isRefresh: boolean,
  fetched?: { path: string; answer: Answer },
): Promise<SyncResult> {
  const paths = await listedPaths(cache);
  if (paths.length === 0) {
    await caches.delete(cacheName);
    return { isWhole: true, gone: [], isEmpty: true };
  }
  // Pages share most of their files: each file is requested once.
  const requests = new Map<string, Promise<boolean>>();
  const cacheOnce = (address: string): Promise<boolean> => {
    const pending = requests.get(address) ?? cacheFile(cache, address, isRefresh);
    requests.set(address, pending);
    return pending;
  };
  const pages = [...new Set([...alwaysCached, ...paths])];
  const results = await Promise.all(
    pages.map(async (path) => {
      const copy = await cache.match(path, { ignoreVary: true });
      const fromNetwork = copy && !isRefresh ? undefined : await tryFetch(path, 'no-cache');
      const answer = path === fetched?.path ? fetched.answer : fromNetwork && (await judged(path, fromNetwork));
      const page = await updatePage(cache, path, copy, answer, cacheOnce);
      // As long as the site itself has not said whether the page still exists, the refresh must be repeated.
      const isAnswered = answer?.verdict === 'own' || answer?.verdict === 'gone';
      return isRefresh && !isAnswered ? { ...page, state: 'incomplete' as const } : page;
    }),
  );
  const hasLexicon = await cacheOnce(lexiconPath);
  const files = results.flatMap((page) => [...page.files]);
  await removeUnused(cache, new Set([...pages, ...files, lexiconPath, ...listNames.map(listKey), stampKey]));
  const isWhole = hasLexicon && results.every(({ state }) => state !== 'incomplete');
  if (isWhole && (isRefresh || !(await cache.match(stampKey))))
    await cache.put(stampKey, new Response(buildInfo.stamp));
  return { isWhole, gone: pages.filter((_, i) => results[i]?.state === 'gone'), isEmpty: false };
}

async function listedPaths(cache: Cache): Promise<string[]> {
  const lists = await Promise.all(listNames.map((name) => cache.match(listKey(name))));
  return (await Promise.all(lists.map((list): Promise<string[]> | string[] => list?.json() ?? []))).flat();
}

async function removeUnused(cache: Cache, needed: ReadonlySet<string>): Promise<void> {
  for (const request of await cache.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
  }
}
