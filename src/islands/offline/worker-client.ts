import type { ListName, SyncResult } from '../../offline/protocol/messages.ts';
import { cacheName } from '../../offline/protocol/names.ts';
import { cacheablePath } from '../../offline/protocol/request-kind.ts';

/** The pages of which the worker has said that the site has them no more. */
const gone = new Set<string>();

/** Whether the worker has said so of a page. */
export const isGone = (path: string): boolean => gone.has(path);

/**
 * Sends a list of pages to the service worker, which updates the cache. Registers the worker for the first page and
 * unregisters it when all lists are empty. Undefined when pages can't be cached, as in a private window.
 */
export async function syncPages(list: ListName, hrefs: readonly string[]): Promise<SyncResult | undefined> {
  // The dev server has no worker: an old copy of a page in work would confuse its author.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !('caches' in globalThis)) return undefined;
  const paths = [...new Set(hrefs.flatMap((href) => cacheablePath(href) ?? []))];
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration && paths.length === 0) return undefined;
    // Also when there is one: another page may be giving it up at this moment.
    if (paths.length > 0) await navigator.serviceWorker.register('/sw.js');
    // Browsers check for a new worker rarely; pages removed from the site should leave the cache soon.
    if (registration && navigator.onLine) registration.update().catch(() => undefined);
    const worker = await inTime(10_000, navigator.serviceWorker.ready);
    const result = worker?.active ? await inTime(120_000, sendRequest(worker.active, { list, paths })) : undefined;
    for (const path of result?.gone ?? []) gone.add(path);
    if (result?.isEmpty) await unregister();
    return result;
  } catch {
    return undefined;
  }
}

/** Tells the worker a list as the page is left, when there is no time for its answer. */
export function tellWorker(list: ListName, paths: readonly string[]): void {
  navigator.serviceWorker?.controller?.postMessage({ list, paths }, [new MessageChannel().port2]);
}

/** Paths of the cached pages; empty when the cache can't be read. */
export async function copiedPaths(): Promise<ReadonlySet<string>> {
  try {
    if (!(await caches.has(cacheName))) return new Set();
    const cache = await caches.open(cacheName);
    const keys = await cache.keys();
    const copies = await Promise.all(keys.map((key) => cache.match(key)));
    return new Set(keys.filter((_, i) => copies[i]?.ok).map(({ url }) => new URL(url).pathname));
  } catch {
    return new Set();
  }
}

/** The worker has deleted the copies already. */
async function unregister(): Promise<void> {
  await (await navigator.serviceWorker.getRegistration())?.unregister();
}

/** Undefined when the promise is not settled in time: a worker that is given up answers nothing. */
function inTime<T>(time: number, promise: Promise<T>): Promise<T | undefined> {
  return Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(resolve, time))]);
}

function sendRequest(worker: ServiceWorker, request: object): Promise<SyncResult> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data as SyncResult);
    worker.postMessage(request, [port2]);
  });
}
