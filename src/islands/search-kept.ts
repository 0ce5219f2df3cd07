import { cacheName } from '../domain/offline/names.ts';
import { Search } from '../domain/search/engine.ts';
import { type KeptRecord, keptSources } from '../domain/search/kept-index.ts';
import type { Lexicon } from '../domain/search/lexicon.ts';

/** The search in the pages kept on this device, for when there is no network. */
export async function openKept(lexicon: Lexicon): Promise<Search> {
  const cache = await caches.open(cacheName);
  const keys = (await cache.keys()).filter(({ url }) => url.endsWith('/record.json'));
  const copies = await Promise.all(keys.map((key) => cache.match(key)));
  const records = await Promise.all(copies.flatMap((copy) => (copy ? [copy.json() as Promise<KeptRecord>] : [])));
  return new Search(keptSources(records, lexicon));
}
