import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Search } from '../../src/domain/search/engine.ts';
import type { Lexicon } from '../../src/domain/search/lexicon.ts';
import { type Pagefind, pagefindIndex } from '../../src/domain/search/pagefind.ts';
import { serveDist } from './serve-dist.ts';

/** The search of a built site, run outside a browser by the browser's code; close it when done. */
export interface SiteSearch {
  readonly search: Search;
  close(): Promise<void>;
}

/** Opens the index of the site built in `root`; throws when there is none. */
export async function openSearch(root: string): Promise<SiteSearch> {
  const lexicon = JSON.parse(await readFile(join(root, 'pagefind/lexicon.json'), 'utf8')) as Lexicon;
  const served = await serveDist(root);
  const base = `${served.origin}/pagefind/`;
  const pagefind = (await import(pathToFileURL(join(root, 'pagefind/pagefind.js')).href)) as Pagefind;
  const loadPart = async (file: string) => (await fetch(base + file)).text();
  const index = await pagefindIndex(pagefind, base, lexicon.filters, loadPart);
  return { search: new Search({ index, lexicon, loadPart }), close: served.close };
}
