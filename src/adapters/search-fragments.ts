import * as z from 'zod';
import type { PagesBySection } from '../domain/search/format/lexicon.ts';
import type { WordList } from '../domain/search/language/word-list.ts';
import { unpacked } from './pagefind-file.ts';

/** A page or term as it is stored in the index. */
export interface Fragment {
  readonly url: string;
  readonly title: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Its words, as the list of words reads them. */
  readonly words: Uint32Array;
  /** The whole fragment as JSON. */
  readonly json: string;
}

const stored = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
});

/** The pages and terms of an index by Pagefind's id, which is a hash. `files` is keyed by path in the index. */
export function readFragments(files: ReadonlyMap<string, Uint8Array>, words: WordList): Map<string, Fragment> {
  const fragments = new Map<string, Fragment>();
  for (const [path, bytes] of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id !== undefined) fragments.set(id, readFragment(bytes, words));
  }
  return fragments;
}

/** The filter of sections in short, for the lexicon: a file less for every first query. `ids`: the pages by number. */
export function sectionsOf(ids: readonly string[], fragments: ReadonlyMap<string, Fragment>): PagesBySection {
  const ofPages = ids.map((id) => fragments.get(id)?.filters['section']?.[0]);
  const names = [...new Set(ofPages.filter((name) => name !== undefined))];
  return { names, ofPage: ofPages.map((name) => (name === undefined ? -1 : names.indexOf(name))) };
}

function readFragment(bytes: Uint8Array, words: WordList): Fragment {
  const json = unpacked(bytes).toString();
  const { url, content, meta, filters } = stored.parse(JSON.parse(json));
  const { title = '' } = meta;
  return { url, title, filters, json, words: words.read(`${content} ${title}`) };
}
