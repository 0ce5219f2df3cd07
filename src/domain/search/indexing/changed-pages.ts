import { entryAddress } from '../../site/addresses.ts';
import type { PublishedEntries } from './facts.ts';

/** The addresses of pages whose entries were added, changed or removed between two passes. */
export function changedPages(before: PublishedEntries, after: PublishedEntries): string[] {
  const [old, fresh] = [pagesOf(before), pagesOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((address) => old.get(address) !== fresh.get(address));
}

/** The data of each entry's page as text, by address. */
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
