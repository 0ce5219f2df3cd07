import type { TitleOf } from '../../model/search-record.ts';
import { declared } from '../../schemas/index.ts';
import { entryAddress } from '../../site/addresses.ts';
import { noFacts, type PublishedEntries, type SearchFacts } from './facts.ts';
import { sitePages } from './site-pages.ts';

/** The facts of every page and anchor that shows an entry, by address. */
export function factsOf(entries: PublishedEntries): Map<string, SearchFacts> {
  const facts = new Map<string, SearchFacts>();
  const titleOf: TitleOf = (collection, id) => {
    const [name, group] = [...entries].find(([known]) => known === collection) ?? [];
    const entry = group?.get(id);
    return name && entry && declared(name).title(entry.data);
  };
  for (const [collection, group] of entries) {
    const { search, title } = declared(collection);
    for (const { id, data } of search ? group.values() : []) {
      const address = entryAddress(collection, id, data);
      if (!search || address === undefined) continue;
      const date = 'updatedOn' in data ? (data.updatedOn ?? '') : '';
      const isSample = 'sample' in data && data.sample;
      const record = search.record(data, titleOf);
      facts.set(address, { ...noFacts, date, title: title(data), section: search.section.name, isSample, ...record });
    }
  }
  for (const [url, page] of sitePages) facts.set(url, { ...noFacts, ...page });
  return facts;
}
