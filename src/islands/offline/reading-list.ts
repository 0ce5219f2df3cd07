import {
  addToList,
  type ListedPage,
  moveInList,
  readReadingList,
  removeFromList,
  returnToList,
} from '../../offline/protocol/reading-list.ts';
import { readingListKey, unreadableKey } from './key.ts';
import { copiedPaths, syncPages, tellWorker } from './worker-client.ts';

/** The result of a change: `copied` list and copies saved, `listed` only the list saved, `refused` nothing saved. */
export type SaveOutcome = 'copied' | 'listed' | 'refused';

type Edit = (pages: readonly ListedPage[]) => readonly ListedPage[];

// True while what can't be read is not set aside: it must not be written over.
let isLocked = false;

/** The pages of the reading list; empty when localStorage can't be read. Read anew: another tab may have changed it. */
export function listedPages(): ListedPage[] {
  try {
    const { pages, unreadable } = readReadingList(localStorage.getItem(readingListKey));
    if (unreadable.length > 0) setAside(pages, unreadable);
    return pages;
  } catch {
    return [];
  }
}

/** Adds a page. The result is about this page only: another page may still be incomplete. */
export async function addPage(page: ListedPage): Promise<SaveOutcome> {
  const outcome = await change((pages) => addToList(pages, page));
  return outcome === 'listed' && (await copiedPaths()).has(page.path) ? 'copied' : outcome;
}

/** Adds pages after those that are there. */
export const addPages = (added: readonly ListedPage[]): Promise<SaveOutcome> =>
  change((pages) => added.reduce(addToList, [...pages]));

/** Removes the pages with these paths; without paths removes all. The copies of those that are `held` stay for now. */
export const removePages = (paths?: readonly string[], held: readonly string[] = []): Promise<SaveOutcome> =>
  change((pages) => (paths ? removeFromList(pages, paths) : []), held);

/** Puts a page back into its place. */
export const returnPage = (page: ListedPage, place: number): Promise<SaveOutcome> =>
  change((pages) => returnToList(pages, page, place));

/** Moves a page up (`by` below 0) or down; false when the browser stores nothing. */
export const movePage = (path: string, by: number): boolean => write(moveInList(listedPages(), path, by));

/** Makes the cache match the list, and removes pages from the list that are no longer on the site. */
export async function refreshCopies(held: readonly string[] = []): Promise<SaveOutcome> {
  const paths = listedPages().map(({ path }) => path);
  const result = await syncPages('shelf', [...paths, ...held]);
  const isShortened =
    result?.gone.some((path) => paths.includes(path)) && write(removeFromList(listedPages(), result.gone));
  if (isShortened) return refreshCopies(held);
  return result?.isWhole ? 'copied' : 'listed';
}

/** Lets go of the copies of what is not in the list, as the page is left. */
export function dropOtherCopies(): void {
  const paths = listedPages().map(({ path }) => path);
  tellWorker('shelf', paths);
}

async function change(edit: Edit, held?: readonly string[]): Promise<SaveOutcome> {
  return write(edit(listedPages())) ? refreshCopies(held) : 'refused';
}

function write(pages: readonly ListedPage[]): boolean {
  try {
    if (isLocked) return false;
    if (pages.length === 0) localStorage.removeItem(readingListKey);
    else localStorage.setItem(readingListKey, JSON.stringify(pages));
    return true;
  } catch {
    return false;
  }
}

/** Moves what can't be read to a key of its own, where the list's page shows it. */
function setAside(pages: readonly ListedPage[], unreadable: readonly string[]): void {
  isLocked = true;
  const before = localStorage.getItem(unreadableKey)?.split('\n') ?? [];
  localStorage.setItem(unreadableKey, [...new Set([...before, ...unreadable])].join('\n'));
  isLocked = false;
  write(pages);
}
