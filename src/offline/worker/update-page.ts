import { copyOfResponse, filesOf } from './files.ts';

/** The state of one page after an update, and the files to leave in the cache for it. */
interface PageResult {
  readonly state: 'complete' | 'incomplete' | 'gone';
  readonly files: ReadonlySet<string>;
}

/** Caches a file; false when it could not be downloaded or stored. */
type CacheFile = (address: string) => Promise<boolean>;

/** Replaces the copy by the response only when all files of the page are cached: half a page is of no use. */
export async function updatePage(
  cache: Cache,
  path: string,
  copy: Response | undefined,
  response: Response | undefined,
  cacheOnce: CacheFile,
): Promise<PageResult> {
  if (response?.status === 404 || response?.status === 410) {
    // An empty entry, so that the page is not requested again at every visit.
    await cache.put(path, new Response(null, { status: 410 }));
    return { state: 'gone', files: new Set() };
  }
  const oldFiles = copy?.ok ? filesOf(path, await copy.text()) : new Set<string>();
  if (!response || !isPage(response)) {
    if (copy && !copy.ok) return { state: 'gone', files: oldFiles };
    const isWhole = copy !== undefined && (await cacheAll(oldFiles, cacheOnce));
    return { state: isWhole ? 'complete' : 'incomplete', files: oldFiles };
  }
  const text = await response.text();
  const files = filesOf(path, text);
  const isWhole = await cacheAll(files, cacheOnce);
  if (isWhole || !copy?.ok) await cache.put(path, copyOfResponse(response, text));
  return isWhole ? { state: 'complete', files } : { state: 'incomplete', files: new Set([...oldFiles, ...files]) };
}

const cacheAll = async (files: ReadonlySet<string>, cacheOnce: CacheFile): Promise<boolean> =>
  (await Promise.all([...files].map(cacheOnce))).every(Boolean);

const isPage = ({ status, type, headers }: Response): boolean =>
  status === 200 && type === 'basic' && (headers.get('content-type')?.startsWith('text/html') ?? false);
