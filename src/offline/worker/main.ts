import { readSyncRequest } from '../protocol/messages.ts';
import { noNetworkPath } from '../protocol/names.ts';
import { kindOf } from '../protocol/request-kind.ts';
import { copyOf, keep, keepUp, renew } from './copies.ts';
import { type FetchEvent, scope } from './scope.ts';

/** How long a network may stay silent, in milliseconds, where a copy is at hand and where there is only a notice. */
const patience = { copy: 4_000, notice: 20_000 };

scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
  // Not waited for: pages that open now would wait, too.
  void learn();
});

scope.addEventListener('fetch', (event) => {
  const { method, url, mode, referrer, headers } = event.request;
  const kind = kindOf({ method, url, mode, referrer, isPart: headers.has('range') }, location.origin);
  if (kind === 'pass') return;
  const path = new URL(url).pathname;
  event.respondWith(kind === 'asset' ? copyFirst(event.request, path) : networkFirst(event, path, kind === 'page'));
});

scope.addEventListener('message', (event) => {
  const wish = readSyncRequest(event.data);
  const [port] = event.ports;
  if (!port) return;
  const nothing = { isWhole: false, gone: [], isEmpty: false };
  // A full store throws.
  const answer = wish ? keep(wish).catch(() => nothing) : Promise.resolve(nothing);
  event.waitUntil(answer.then((keeping) => port.postMessage(keeping)).then(() => learn()));
});

async function copyFirst(request: Request, path: string): Promise<Response> {
  return (await copyOf(path)) ?? fetch(request);
}

async function networkFirst(event: FetchEvent, path: string, isPage: boolean): Promise<Response> {
  const coming = fetch(event.request);
  const copy = await copyOf(path);
  if (!copy && !isPage) return coming;
  if (isPage)
    event.waitUntil(
      coming.then(
        (response) => learn(path, copy ? response.clone() : undefined),
        () => undefined,
      ),
    );
  try {
    const response = await within(copy ? patience.copy : patience.notice, coming);
    return copy && response.status >= 500 ? copy : response;
  } catch (error) {
    const other = copy ?? (await copyOf(noNetworkPath));
    if (!other) throw error;
    return other;
  }
}

// There is a network: the time to renew what is kept. A store that refuses leaves the copies as they were.
async function learn(path = '', response?: Response): Promise<void> {
  try {
    if (response) await renew(path, response);
    await keepUp();
  } catch {
    return;
  }
}

function within<T>(time: number, work: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    setTimeout(() => fail(new DOMException('The network is silent', 'TimeoutError')), time);
    work.then(done, fail);
  });
}
