/** The name of the cache. Its number grows when the shape of the cached entries changes. */
export const cacheName = 'tc-kept-1';

/** A header of cached responses, the moment of the copy: it tells a script that the network did not answer. */
export const copyHeader = 'x-tc-copy';

/** The page shown without a network instead of a page that is not cached. */
export const offlinePagePath = '/bez-svyazi/';

/** The query of an address that the worker lets through: the way to a network's own page, where one logs in. */
export const signInQuery = '?vojti';

/** Pages cached together with any listed page: the offline notice, the reading list, the search. */
export const alwaysCached = [offlinePagePath, '/otlozhennoe/', '/poisk/'] as const;

/** The file that the search needs to understand a query. */
export const lexiconPath = '/pagefind/lexicon.json';

/** The search record of a page: `/priemy/klaster/` → `/pagefind/pages/priemy/klaster/record.json`. */
export function recordPath(path: string): string {
  return `/pagefind/pages${path}record.json`;
}
