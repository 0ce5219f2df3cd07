import { addToList, type ListedPage, parseReadingList, removeFromList } from '../../offline/protocol/reading-list.ts';
import { readingListKey } from './key.ts';
import { copiedPaths, syncPages } from './worker-client.ts';

/** The result of a change: `copied` list and copies saved, `listed` only the list saved, `refused` nothing saved. */
export type SaveOutcome = 'copied' | 'listed' | 'refused';

/** The pages of the reading list; empty when localStorage can't be read. */
export function listedPages(): ListedPage[] {
  try {
    return parseReadingList(localStorage.getItem(readingListKey));
  } catch {
    return [];
  }
}

/** Adds a page. The result is about this page only: another page may still be incomplete. */
export async function addPage(page: ListedPage): Promise<SaveOutcome> {
  const outcome = await change((pages) => addToList(pages, page));
  return outcome === 'listed' && (await copiedPaths()).has(page.path) ? 'copied' : outcome;
}

/** Removes the pages with these paths; without paths removes all. */
export const removePages = (paths?: readonly string[]): Promise<SaveOutcome> =>
  change((pages) => (paths ? removeFromList(pages, paths) : []));

/** Makes the cache match the list, and removes pages from the list that are no longer on the site. */
export async function refreshCopies(): Promise<SaveOutcome> {
  const paths = listedPages().map(({ path }) => path);
  const result = await syncPages('shelf', paths);
  const isShortened =
    result?.gone.some((path) => paths.includes(path)) && write(removeFromList(listedPages(), result.gone));
  if (isShortened) return refreshCopies();
  return result?.isWhole ? 'copied' : 'listed';
}

async function change(edit: (pages: readonly ListedPage[]) => readonly ListedPage[]): Promise<SaveOutcome> {
  return write(edit(listedPages())) ? refreshCopies() : 'refused';
}

function write(pages: readonly ListedPage[]): boolean {
  try {
    if (pages.length === 0) localStorage.removeItem(readingListKey);
    else localStorage.setItem(readingListKey, JSON.stringify(pages));
    return true;
  } catch {
    return false;
  }
}
