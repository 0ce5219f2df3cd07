import type { Entry } from '../../gate/judge.ts';
import { addressOf, isPaged, pageAddress } from '../../site/addresses.ts';
import type { PublishedEntries } from './facts.ts';

/** Addresses of the pages whose own entries came, went or changed from one pass to the next. */
export function changedPages(before: PublishedEntries, after: PublishedEntries): string[] {
  const [old, fresh] = [pagesOf(before), pagesOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((address) => old.get(address) !== fresh.get(address));
}

/** What the page of each entry is made of, by its address. */
function pagesOf(entries: PublishedEntries): Map<string, string> {
  const pages = new Map<string, string>();
  for (const group of entries.values()) {
    for (const entry of group.values()) {
      const address = addressFor(entry);
      if (address !== undefined) pages.set(address, JSON.stringify([entry.data, entry.body]));
    }
  }
  return pages;
}

function addressFor({ collection, id, data }: Entry): string | undefined {
  if (isPaged(collection)) return addressOf(collection, id);
  return collection === 'pages' && 'section' in data ? pageAddress(data.section, id) : undefined;
}
