import { type ListedPage, readReadingList, withoutPages, withPage } from '../../offline/protocol/reading-list.ts';
import { readingListKey } from './key.ts';
import { copiedPaths, syncPages } from './worker.ts';

/** What came of a change: the list and the copies, the list alone, or nothing, for the browser keeps nothing. */
export type SaveOutcome = 'copied' | 'listed' | 'refused';

/** The pages put aside; none when the store can't be read. */
export function listedPages(): ListedPage[] {
  try {
    return readReadingList(localStorage.getItem(readingListKey));
  } catch {
    return [];
  }
}

/** Puts a page aside; whether other pages lack something is not this one's matter. */
export async function addPage(page: ListedPage): Promise<SaveOutcome> {
  const kept = await change((pages) => withPage(pages, page));
  return kept === 'listed' && (await copiedPaths()).has(page.path) ? 'copied' : kept;
}

/** Takes pages, or all, off the list. */
export const removePages = (paths?: readonly string[]): Promise<SaveOutcome> =>
  change((pages) => (paths ? withoutPages(pages, paths) : []));

/** Brings the copies in line with the list, and the list with the site: a page that has gone leaves it. */
export async function refreshCopies(): Promise<SaveOutcome> {
  const paths = listedPages().map(({ path }) => path);
  const keeping = await syncPages('shelf', paths);
  const isLess = keeping?.gone.some((path) => paths.includes(path)) && write(withoutPages(listedPages(), keeping.gone));
  if (isLess) return refreshCopies();
  return keeping?.isWhole ? 'copied' : 'listed';
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
