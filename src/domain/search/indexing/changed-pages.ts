import { entryAddress } from '../../site/addresses.ts';
import type { PublishedEntries } from './facts.ts';

/** Addresses of the pages whose own entries came, went or changed from one pass to the next. */
export function changedPages(before: PublishedEntries, after: PublishedEntries): string[] {
  const [old, fresh] = [pagesOf(before), pagesOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((address) => old.get(address) !== fresh.get(address));
}

/** What the page of each entry is made of, by its address. */
function pagesOf(entries: PublishedEntries): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [collection, group] of entries) {
    for (const { id, data, body } of group.values()) {
      const address = entryAddress(collection, id, data);
      if (address !== undefined && !address.includes('#')) pages.set(address, JSON.stringify([data, body]));
    }
  }
  return pages;
}
