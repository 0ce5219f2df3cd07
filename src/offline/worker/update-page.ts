import { buildOf } from '../protocol/answers.ts';
import type { Answer } from './answer.ts';
import { copyOf, filesOf } from './files.ts';
import { buildInfo } from './scope.ts';

/** The state of one page after an update, and the files to leave in the cache for it. */
interface PageResult {
  readonly state: 'complete' | 'incomplete' | 'gone';
  readonly files: ReadonlySet<string>;
}

/** Caches a file; false when it could not be downloaded or stored. */
type CacheFile = (address: string) => Promise<boolean>;

/**
 * Replaces the copy by the answer only when it is this site's page and all its files are cached: half a page is of no
 * use. What a page of another build may import is known to that build's worker alone, so until it comes a copy stays.
 */
export async function updatePage(
  cache: Cache,
  path: string,
  copy: Response | undefined,
  answer: Answer | undefined,
  cacheOnce: CacheFile,
): Promise<PageResult> {
  if (answer?.verdict === 'gone') {
    // An empty entry, so that the page is not requested again at every visit.
    await cache.put(path, new Response(null, { status: 410 }));
    return { state: 'gone', files: new Set() };
  }
  const oldFiles = copy?.ok ? filesOf(path, await copy.text()) : new Set<string>();
  if (answer?.verdict !== 'own') {
    if (copy && !copy.ok) return { state: 'gone', files: oldFiles };
    const isWhole = copy !== undefined && (await cacheAll(oldFiles, cacheOnce));
    return { state: isWhole ? 'complete' : 'incomplete', files: oldFiles };
  }
  const text = new TextDecoder().decode(answer.body);
  const files = filesOf(path, text);
  const isWhole = (await cacheAll(files, cacheOnce)) && buildOf(text) === buildInfo.build;
  if (isWhole || !copy?.ok) await cache.put(path, copyOf(answer));
  return isWhole ? { state: 'complete', files } : { state: 'incomplete', files: new Set([...oldFiles, ...files]) };
}

const cacheAll = async (files: ReadonlySet<string>, cacheOnce: CacheFile): Promise<boolean> =>
  (await Promise.all([...files].map(cacheOnce))).every(Boolean);
