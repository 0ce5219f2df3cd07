import { listNames, type SyncRequest, type SyncResult } from '../protocol/messages.ts';
import { alwaysKept, cacheName, lexiconPath } from '../protocol/names.ts';
import { keepablePath } from '../protocol/request-kind.ts';
import { asking, fileCame, filesOf, marked } from './files.ts';
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
  try {
    if (!(await caches.has(cacheName))) return undefined;
    const copy = await (await caches.open(cacheName)).match(address, { ignoreVary: true });
    return copy?.ok ? copy : undefined;
  } catch {
    // A store that can't be opened must not stand between a page and the network.
    return undefined;
  }
}

/** Makes the copies fit what one list now names. */
export function keep({ list, paths }: SyncRequest): Promise<SyncResult> {
  return inTurn(async () => {
    const cache = await caches.open(cacheName);
    await cache.put(listKey(list), Response.json(paths.filter((path) => keepablePath(path) === path)));
    return bring(cache, false);
  });
}

/** Takes what the network said of a kept page in place of the copy; a page that has gone takes its copy along. */
export function renew(path: string, answer: Response): Promise<void> {
  return inTurn(async () => {
    if (!(await caches.has(cacheName))) return;
    await bring(await caches.open(cacheName), false, { path, answer });
  });
}

/** After a new build asks for every kept page again: some may have changed or gone. */
export async function keepUp(): Promise<void> {
  if (isChecked) return;
  isChecked = true;
  try {
    await inTurn(async () => {
      if (!(await caches.has(cacheName))) return;
      const cache = await caches.open(cacheName);
      if ((await (await cache.match(stampKey))?.text()) === built.stamp) return;
      const { isWhole } = await bring(cache, true);
      isChecked = isWhole;
    });
  } catch (error) {
    isChecked = false;
    throw error;
  }
}

/** What came of one page, and the files that must stay for it. */
interface Settled {
  readonly state: 'whole' | 'part' | 'gone';
  readonly files: ReadonlySet<string>;
}

type BringFile = (address: string) => Promise<boolean>;

async function bring(cache: Cache, isAnew: boolean, came?: { path: string; answer: Response }): Promise<SyncResult> {
  const paths = await listed(cache);
  if (paths.length === 0) {
    await caches.delete(cacheName);
    return { isWhole: true, gone: [], isEmpty: true };
  }
  // Pages share most of their files: each is asked for once.
  const coming = new Map<string, Promise<boolean>>();
  const bringFile = (address: string): Promise<boolean> => {
    const known = coming.get(address) ?? fileCame(cache, address, isAnew);
    coming.set(address, known);
    return known;
  };
  const pages = [...new Set([...alwaysKept, ...paths])];
  const settled = await Promise.all(
    pages.map(async (path) => {
      const copy = await cache.match(path, { ignoreVary: true });
      const asked = copy && !isAnew ? undefined : await asking(path, 'no-cache');
      const page = await settle(cache, path, copy, path === came?.path ? came.answer : asked, bringFile);
      // A server that breaks down just after a deploy has not said whether the page is still there.
      return isAnew && (!asked || asked.status >= 500) ? { ...page, state: 'part' as const } : page;
    }),
  );
  const isLexiconHere = await bringFile(lexiconPath);
  const files = settled.flatMap((page) => [...page.files]);
  await sweep(cache, new Set([...pages, ...files, lexiconPath, ...listNames.map(listKey), stampKey]));
  const isWhole = isLexiconHere && settled.every(({ state }) => state !== 'part');
  if (isWhole && (isAnew || !(await cache.match(stampKey)))) await cache.put(stampKey, new Response(built.stamp));
  return { isWhole, gone: pages.filter((_, i) => settled[i]?.state === 'gone'), isEmpty: false };
}

async function listed(cache: Cache): Promise<string[]> {
  const lists = await Promise.all(listNames.map((name) => cache.match(listKey(name))));
  return (await Promise.all(lists.map((list): Promise<string[]> | string[] => list?.json() ?? []))).flat();
}

/** Puts an answer of the network in place of a copy once all that the page needs is here: half a page helps nobody. */
async function settle(
  cache: Cache,
  path: string,
  copy: Response | undefined,
  answer: Response | undefined,
  bringFile: BringFile,
): Promise<Settled> {
  if (answer?.status === 404 || answer?.status === 410) {
    // A mark without content, lest the page be asked for at every visit.
    await cache.put(path, new Response(null, { status: 410 }));
    return { state: 'gone', files: new Set() };
  }
  const before = copy?.ok ? filesOf(path, await copy.text()) : new Set<string>();
  if (!answer || !isPage(answer)) {
    if (copy && !copy.ok) return { state: 'gone', files: before };
    const isWhole = copy !== undefined && (await allCame(before, bringFile));
    return { state: isWhole ? 'whole' : 'part', files: before };
  }
  const text = await answer.text();
  const files = filesOf(path, text);
  const isWhole = await allCame(files, bringFile);
  if (isWhole || !copy?.ok) await cache.put(path, marked(answer, text));
  return isWhole ? { state: 'whole', files } : { state: 'part', files: new Set([...before, ...files]) };
}

const allCame = async (files: ReadonlySet<string>, bringFile: BringFile): Promise<boolean> =>
  (await Promise.all([...files].map(bringFile))).every(Boolean);

const isPage = ({ status, type, headers }: Response): boolean =>
  status === 200 && type === 'basic' && (headers.get('content-type')?.startsWith('text/html') ?? false);

async function sweep(cache: Cache, needed: ReadonlySet<string>): Promise<void> {
  for (const request of await cache.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
  }
}
