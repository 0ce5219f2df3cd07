import type { Lexicon } from '../../domain/search/format/lexicon.ts';
import { Search } from '../../domain/search/ranking/engine.ts';
import { type OfflineRecord, offlineSources } from '../../domain/search/reading/offline-index.ts';
import { cacheName } from '../../offline/protocol/names.ts';

/** The search in the cached pages. */
export async function openOfflineSearch(lexicon: Lexicon): Promise<Search> {
  const cache = await caches.open(cacheName);
  const keys = (await cache.keys()).filter(({ url }) => url.endsWith('/record.json'));
  const copies = await Promise.all(keys.map((key) => cache.match(key)));
  const records = await Promise.all(copies.flatMap((copy) => (copy ? [copy.json() as Promise<OfflineRecord>] : [])));
  return new Search(offlineSources(records, lexicon));
}
