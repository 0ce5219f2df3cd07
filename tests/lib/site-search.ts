import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lexicon } from '../../src/domain/search/format/lexicon.ts';
import { Search } from '../../src/domain/search/ranking/engine.ts';
import { fileSources } from '../../src/domain/search/reading/file-index.ts';

/** Opens the search of the site built in `root`: the browser's code, run in Node. Throws when there is no index. */
export async function openSearch(root: string): Promise<Search> {
  const read = (path: string) => readFile(join(root, 'pagefind', path));
  const lexicon: Lexicon = JSON.parse((await read('lexicon.json')).toString());
  return new Search(fileSources(lexicon, read));
}
