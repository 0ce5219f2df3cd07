import { Search } from '../domain/search/engine.ts';
import type { Lexicon } from '../domain/search/lexicon.ts';
import { type Pagefind, pagefindIndex } from '../domain/search/pagefind.ts';

// Written after the bundler has finished, so these are loaded by address.
const base = '/pagefind/';
let opening: Promise<Search> | undefined;

/** The search of this site; what it needs is loaded at the first call, and again after a failure. */
export function openSearch(): Promise<Search> {
  opening ??= open();
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

async function open(): Promise<Search> {
  const [pagefind, lexicon] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind.js`) as Promise<Pagefind>,
    read('lexicon.json').then((response) => response.json() as Promise<Lexicon>),
  ]);
  const index = await pagefindIndex(pagefind, base, lexicon.filters);
  const loadPart = async (file: string) => (await read(file)).text();
  return new Search({ index, lexicon, loadPart });
}

async function read(file: string): Promise<Response> {
  const response = await fetch(base + file);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response;
}
