import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { formsIn } from '../domain/search/word-list.ts';
import type { SearchFiles } from './search-files.ts';

/** What the index says of one page or term. */
export interface Fragment {
  readonly url: string;
  readonly title: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Its words, in the forms in which they stand. */
  readonly forms: ReadonlySet<string>;
  /** The whole of it, as JSON. */
  readonly json: string;
}

const stored = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
});

/** The pages and terms of an index by the id that Pagefind gave them, a hash; what is `known` is not read again. */
export function readFragments(files: SearchFiles, known: ReadonlyMap<string, Fragment>): Map<string, Fragment> {
  const found = new Map<string, Fragment>();
  for (const [path, bytes] of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id !== undefined) found.set(id, known.get(id) ?? readFragment(bytes));
  }
  return found;
}

function readFragment(bytes: Uint8Array): Fragment {
  const text = gunzipSync(bytes).toString();
  const json = text.replace(/^pagefind_dcd/, '');
  const { url, content, meta, filters } = stored.parse(JSON.parse(json));
  const { title = '' } = meta;
  return { url, title, filters, json, forms: formsIn(`${content} ${title}`) };
}
