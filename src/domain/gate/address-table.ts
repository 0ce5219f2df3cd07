import { addressKey } from '../model/site-address.ts';
import { entryAddress } from '../site/addresses.ts';
import type { CodeRoutes } from './code-routes.ts';
import type { Entries } from './entries.ts';

/** Who has an address. */
export interface AddressHolder {
  /** In Russian, to stand after «занят: ». */
  readonly name: string;
  /** The entry's file, when it is an entry. */
  readonly file?: string;
}

/** All addresses of a site at which something lies, before it is built. */
export interface AddressTable {
  /** Who has an address, in whatever case and spelling; undefined when it is free. */
  holderOf(address: string): AddressHolder | undefined;
}

const page: AddressHolder = { name: 'страница сайта' };
const file: AddressHolder = { name: 'файл сайта' };

/** What the build adds beside pages: scripts and styles, the search, maps for search engines, notes for servers. */
const built = /^(?:assets|pagefind|sw\.js|sitemap-[^/]+\.xml|_[^/]*)(?:\/|$)/;
const listTail = /^(.*?)(?:\/tema\/([a-z0-9-]+))?(?:\/stranitsa-\d+)?$/;

/** The table of a site: pages and files of its code, pages of its entries, files that entries offer. */
export function addressTable(code: CodeRoutes, entries: Entries, media: Iterable<string>): AddressTable {
  const pages = new Map<string, AddressHolder>([...code.pages].map((key) => [key, page]));
  for (const [collection, group] of entries) {
    for (const entry of group.values()) {
      const address = entryAddress(collection, entry.id, entry.data);
      // An anchor is a place on a page of the code.
      if (address !== undefined && !address.includes('#'))
        pages.set(addressKey(address), { name: `content/${entry.file}`, file: entry.file });
    }
  }
  const files = new Set([...code.files, ...[...media].map(addressKey)]);
  const isFile = (key: string) => files.has(key) || built.test(key) || code.patterns.some((one) => one.test(key));
  const topics = entries.get('topics');
  const isList = (key: string): boolean => {
    const [, folder = '', topic] = listTail.exec(key) ?? [];
    return code.lists.has(folder) && (topic === undefined || topics?.has(topic) === true);
  };
  return {
    holderOf: (address) => {
      const key = addressKey(address);
      // Nothing can lie under a file either.
      const parts = key.split('/');
      if (parts.some((_, n) => isFile(parts.slice(0, n + 1).join('/')))) return file;
      return pages.get(key) ?? (isList(key) ? page : undefined);
    },
  };
}

/** What of the code keeps an entry from having a page at an address. */
export function codeAt(code: CodeRoutes, address: string): AddressHolder | undefined {
  const key = addressKey(address);
  if (code.files.has(key)) return file;
  // The front page of a section is the one entry that bears the name of a folder.
  return code.pages.has(key) || (key.includes('/') && code.folders.has(key)) ? page : undefined;
}
