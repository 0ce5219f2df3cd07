/** The browser's cache of copies; the number grows when the form of what lies there changes. */
export const cacheName = 'tc-kept-1';

/** A response from a copy carries this header: whoever asked learns that the network did not answer. */
export const copyMark = 'x-tc-copy';

/** What is shown in place of a page that is not kept. */
export const noNetworkPath = '/bez-svyazi/';

/** The pages that come along with any kept one: a notice, the list, the search. */
export const alwaysKept = [noNetworkPath, '/otlozhennoe/', '/poisk/'] as const;

/** The file of the search without which a query is not understood. */
export const lexiconPath = '/pagefind/lexicon.json';

/** Where the search's own record of a page lies: `/priemy/klaster/` → `/pagefind/pages/priemy/klaster/record.json`. */
export function recordPath(path: string): string {
  return `/pagefind/pages${path}record.json`;
}
