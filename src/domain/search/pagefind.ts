import type { Anchor } from './excerpt.ts';
import { tailId } from './records.ts';
import type { Found, PageIndex, PageText, Sorted } from './types.ts';

/** A page as Pagefind keeps it. */
export interface Fragment {
  readonly url: string;
  readonly raw_url?: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly Anchor[];
}

interface Result {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<Fragment>;
}

interface Options {
  readonly filters?: Readonly<Record<string, string>>;
}

/** The part of Pagefind 1.6 in use (its package carries no types for the browser). */
export interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): {
    init(): Promise<void>;
    preload(words: string): Promise<void>;
    search(word: string | null, options?: Options): Promise<{ results: readonly Result[] }>;
  };
}

const said = ['title', 'also', 'summary'];

/** The file with all ids in an order. Pagefind's own sorting would weigh on every first query, and few ask for it. */
export const orderFile = (order: Sorted): string => `order-${order}.json`;

/**
 * Pagefind as the engine of the search. It runs on the page's own thread: a query costs it some milliseconds,
 * and a worker would be a second download of the same code. `readFile` gives the text of another file of the index.
 */
export async function pagefindIndex(
  pagefind: Pagefind,
  basePath: string,
  filterValues: Readonly<Record<string, readonly string[]>>,
  readFile: (file: string) => Promise<string>,
): Promise<PageIndex> {
  const engine = pagefind.createInstance({ basePath, noWorker: true });
  await engine.init();
  const results = new Map<string, Result>();
  const filters = new Map<string, Promise<ReadonlyMap<string, ReadonlySet<string>>>>();
  const ask = async (word: string | null, options?: Options): Promise<readonly Result[]> => {
    const answer = await engine.search(word, options);
    for (const result of answer.results) results.set(result.id, result);
    return answer.results;
  };
  const find = async (word: string): Promise<Found[]> =>
    (await ask(word)).map(({ id, score, words, matchedMetaFields = [] }) => ({
      id,
      score,
      places: words,
      fields: matchedMetaFields.filter((field) => said.includes(field)),
    }));
  const valuesOf = async (name: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
    const values = filterValues[name] ?? [];
    const members = values.map(
      async (value) => new Set((await ask(null, { filters: { [name]: value } })).map(({ id }) => id)),
    );
    return new Map((await Promise.all(members)).map((ids, i) => [values[i] ?? '', ids]));
  };
  return {
    prepare: (words) => engine.preload(words.join(' ')),
    find,
    findWhole: (word) => find(`"${word}"`),
    filter(name) {
      const known = filters.get(name) ?? valuesOf(name);
      filters.set(name, known);
      return known;
    },
    all: async () => (await ask(null)).map(({ id }) => id),
    ordered: async (order) => JSON.parse(await readFile(orderFile(order))),
    holds: () => true,
    async load(id) {
      if (!results.has(id)) await ask(null);
      const result = results.get(id);
      if (!result) throw new Error(`No page ${id} in the index`);
      return pageOf(await result.data());
    },
  };
}

/** What the search shows of a page. */
export function pageOf({ raw_url, url, content, meta, anchors }: Fragment): PageText {
  const tail = anchors.find(({ id }) => id === tailId)?.location ?? Infinity;
  return {
    url: raw_url ?? url,
    title: meta['title'] ?? '',
    kind: meta['kind'] ?? '',
    section: meta['section'] ?? 'О центре',
    also: (meta['also'] ?? '').split('\n').filter(Boolean),
    summary: meta['summary'] ?? '',
    confused: meta['confused'] ?? '',
    content,
    ends: tail,
    anchors: anchors.filter(({ id }) => id !== tailId),
  };
}
