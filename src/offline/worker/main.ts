import { parseSyncRequest } from '../protocol/messages.ts';
import { offlinePagePath } from '../protocol/names.ts';
import { requestKind } from '../protocol/request-kind.ts';
import { type Answer, judged, responseOf } from './answer.ts';
import { findCopy, refreshAfterBuild, syncList, updateCopy } from './copies.ts';
import { tryFetch } from './files.ts';
import { type FetchEvent, scope } from './scope.ts';
import { withSignInNotice } from './sign-in-notice.ts';

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
  if (copy) return copyOrBetter(event, path, pending, copy, isPage);
  if (!isPage) return pending;
  event.waitUntil(pending.then(() => renewCopies(), nothing));
  try {
    return await withTimeout(timeouts.notice, pending);
  } catch (error) {
    const notice = await findCopy(offlinePagePath);
    if (!notice) throw error;
    return notice;
  }
}

/** The site's own answer, or else the copy; a page says so when somebody else has answered. */
async function copyOrBetter(
  event: FetchEvent,
  path: string,
  pending: Promise<Response>,
  copy: Response,
  isPage: boolean,
): Promise<Response> {
  const answer = pending.then((response) => judgedVisit(path, response));
  if (isPage) event.waitUntil(answer.then((found) => renewCopies(path, found), nothing));
  try {
    const found = await withTimeout(timeouts.copy, answer);
    const response = await pending;
    if (found.verdict === 'own' || found.verdict === 'gone') {
      return response.type === 'opaqueredirect' ? response : responseOf(found);
    }
    return isPage && found.verdict === 'foreign' ? withSignInNotice(copy) : copy;
  } catch {
    return copy;
  }
}

/**
 * Judges the answer to a visit. There a redirect is not followed: this site's own leads to another page of it, any other
 * is a network's way to its login page.
 */
async function judgedVisit(path: string, response: Response): Promise<Answer> {
  if (response.type !== 'opaqueredirect') return judged(path, response);
  const followed = await tryFetch(path, 'no-cache');
  return judged(path, followed ?? response);
}

/** Called when the network answers. Errors of the storage are ignored: the old copies stay. */
async function renewCopies(path = '', answer?: Answer): Promise<void> {
  try {
    if (answer) await updateCopy(path, answer);
    await refreshAfterBuild();
  } catch {
    return;
  }
}

const nothing = () => undefined;

function withTimeout<T>(time: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new DOMException('The network is silent', 'TimeoutError')), time);
    promise.then(resolve, reject);
  });
}
