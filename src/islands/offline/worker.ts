import type { ListName, SyncResult } from '../../offline/protocol/messages.ts';
import { cacheName } from '../../offline/protocol/names.ts';
import { keepablePath } from '../../offline/protocol/request-kind.ts';

/**
 * Tells the worker which pages a list keeps: it brings what is missing and takes away the rest. The first kept page
 * registers it, and without any it goes. Nothing comes back where copies can't be kept, as in a private window.
 */
export async function syncPages(list: ListName, hrefs: readonly string[]): Promise<SyncResult | undefined> {
  // The dev server has no worker: a copy of a page that is being written would only mislead.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !('caches' in globalThis)) return undefined;
  const paths = [...new Set(hrefs.flatMap((href) => keepablePath(href) ?? []))];
  try {
    const known = await navigator.serviceWorker.getRegistration();
    if (!known && paths.length === 0) return undefined;
    if (!known) await navigator.serviceWorker.register('/sw.js');
    // A browser asks for a new worker in its own time; a page that has gone from the site should go from here soon.
    else if (navigator.onLine) known.update().catch(() => undefined);
    const { active } = await navigator.serviceWorker.ready;
    if (!active) return undefined;
    const keeping = await answerTo(active, { list, paths });
    if (keeping.isEmpty) await leave();
    return keeping;
  } catch {
    return undefined;
  }
}

/** The paths of the pages whose copies are here. */
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

async function leave(): Promise<void> {
  await caches.delete(cacheName);
  await (await navigator.serviceWorker.getRegistration())?.unregister();
}

function answerTo(worker: ServiceWorker, wish: object): Promise<SyncResult> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data as SyncResult);
    worker.postMessage(wish, [port2]);
  });
}
