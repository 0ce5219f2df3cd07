import { cacheablePath } from './request-kind.ts';

/** A page of the reading list. */
export interface ListedPage {
  readonly path: string;
  readonly title: string;
}

const maxTitleLength = 200;

/** Reads the stored list. Items that are not pages of this site are dropped; a broken text gives an empty list. */
export function parseReadingList(text: string | null): ListedPage[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(isPage) : [];
  } catch {
    return [];
  }
}

/** Puts a page at the start of the list. A page is in the list once; its title is cut to 200 characters. */
export function addToList(pages: readonly ListedPage[], page: ListedPage): ListedPage[] {
  // A character of two units, as an emoji is, is not halved.
  const title = page.title
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxTitleLength)
    .replace(/[\uD800-\uDBFF]$/, '');
  return [{ path: page.path, title }, ...removeFromList(pages, [page.path])];
}

/** Removes the pages with these paths. */
export function removeFromList(pages: readonly ListedPage[], paths: readonly string[]): ListedPage[] {
  return pages.filter(({ path }) => !paths.includes(path));
}

function isPage(value: unknown): value is ListedPage {
  const { path, title } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof title === 'string' &&
    title.length <= maxTitleLength &&
    typeof path === 'string' &&
    cacheablePath(path) === path
  );
}
