import { parseSyncRequest } from '../protocol/messages.ts';
import { offlinePagePath } from '../protocol/names.ts';
import { requestKind } from '../protocol/request-kind.ts';
import { findCopy, refreshAfterBuild, syncList, updateCopy } from './copies.ts';
import { type FetchEvent, scope } from './scope.ts';

/** How long to wait for the network, in milliseconds: with a copy in the cache, and with the offline notice only. */
const timeouts = { copy: 4_000, notice: 20_000 };

scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
  // Not in waitUntil: pages that open now would have to wait for the downloads.
  void renewCopies();
});

scope.addEventListener('fetch', (event) => {
  const { method, url, mode, referrer, headers } = event.request;
  const kind = requestKind({ method, url, mode, referrer, isPart: headers.has('range') }, location.origin);
  if (kind === 'pass') return;
  const path = new URL(url).pathname;
  event.respondWith(kind === 'asset' ? cacheFirst(event.request, path) : networkFirst(event, path, kind === 'page'));
});

scope.addEventListener('message', (event) => {
  const request = parseSyncRequest(event.data);
  const [port] = event.ports;
  if (!port) return;
  const failed = { isWhole: false, gone: [], isEmpty: false };
  // `syncList` throws when the storage is full.
  const answer = request ? syncList(request).catch(() => failed) : Promise.resolve(failed);
  event.waitUntil(answer.then((result) => port.postMessage(result)).then(() => renewCopies()));
});

async function cacheFirst(request: Request, path: string): Promise<Response> {
  return (await findCopy(path)) ?? fetch(request);
}

async function networkFirst(event: FetchEvent, path: string, isPage: boolean): Promise<Response> {
  const pending = fetch(event.request);
  const copy = await findCopy(path);
  if (!copy && !isPage) return pending;
  if (isPage)
    event.waitUntil(
      pending.then(
        (response) => renewCopies(path, copy ? response.clone() : undefined),
        () => undefined,
      ),
    );
  try {
    const response = await withTimeout(copy ? timeouts.copy : timeouts.notice, pending);
    return copy && response.status >= 500 ? copy : response;
  } catch (error) {
    const fallback = copy ?? (await findCopy(offlinePagePath));
    if (!fallback) throw error;
    return fallback;
  }
}

/** Called when the network answers. Errors of the storage are ignored: the old copies stay. */
async function renewCopies(path = '', response?: Response): Promise<void> {
  try {
    if (response) await updateCopy(path, response);
    await refreshAfterBuild();
  } catch {
    return;
  }
}

function withTimeout<T>(time: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new DOMException('The network is silent', 'TimeoutError')), time);
    promise.then(resolve, reject);
  });
}
