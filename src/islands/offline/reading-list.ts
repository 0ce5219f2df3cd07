import { type KeptPage, readKept, withoutPages, withPage } from '../../offline/protocol/reading-list.ts';
import { shelfKey } from './key.ts';
import { copiedPaths, keepPages } from './worker.ts';

/** What came of a change: the list and the copies, the list alone, or nothing, for the browser keeps nothing. */
export type Kept = 'copied' | 'listed' | 'refused';

/** The pages put aside; none when the store can't be read. */
export function keptPages(): KeptPage[] {
  try {
    return readKept(localStorage.getItem(shelfKey));
  } catch {
    return [];
  }
}

/** Puts a page aside; whether other pages lack something is not this one's matter. */
export async function shelve(page: KeptPage): Promise<Kept> {
  const kept = await change((pages) => withPage(pages, page));
  return kept === 'listed' && (await copiedPaths()).has(page.path) ? 'copied' : kept;
}

/** Takes pages, or all, off the list. */
export const takeOff = (paths?: readonly string[]): Promise<Kept> =>
  change((pages) => (paths ? withoutPages(pages, paths) : []));

/** Brings the copies in line with the list, and the list with the site: a page that has gone leaves it. */
export async function bringCopies(): Promise<Kept> {
  const paths = keptPages().map(({ path }) => path);
  const keeping = await keepPages('shelf', paths);
  const isLess = keeping?.gone.some((path) => paths.includes(path)) && write(withoutPages(keptPages(), keeping.gone));
  if (isLess) return bringCopies();
  return keeping?.isWhole ? 'copied' : 'listed';
}

async function change(edit: (pages: readonly KeptPage[]) => readonly KeptPage[]): Promise<Kept> {
  return write(edit(keptPages())) ? bringCopies() : 'refused';
}

function write(pages: readonly KeptPage[]): boolean {
  try {
    if (pages.length === 0) localStorage.removeItem(shelfKey);
    else localStorage.setItem(shelfKey, JSON.stringify(pages));
    return true;
  } catch {
    return false;
  }
}
