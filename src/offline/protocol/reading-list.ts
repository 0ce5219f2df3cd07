import { keepablePath } from './request-kind.ts';

/** A page that a person put aside. */
export interface ListedPage {
  readonly path: string;
  readonly title: string;
}

const longest = 200;

/** Reads the store; what is no page of this site is passed over, and a text that is no list counts as an empty one. */
export function readReadingList(text: string | null): ListedPage[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(isPage) : [];
  } catch {
    return [];
  }
}

/** The list with this page first, once. */
export function withPage(pages: readonly ListedPage[], page: ListedPage): ListedPage[] {
  const title = page.title.replace(/\s+/g, ' ').trim().slice(0, longest);
  return [{ path: page.path, title }, ...withoutPages(pages, [page.path])];
}

/** The list without these pages. */
export function withoutPages(pages: readonly ListedPage[], paths: readonly string[]): ListedPage[] {
  return pages.filter(({ path }) => !paths.includes(path));
}

function isPage(one: unknown): one is ListedPage {
  const { path, title } = (one ?? {}) as Record<string, unknown>;
  return (
    typeof title === 'string' && title.length <= longest && typeof path === 'string' && keepablePath(path) === path
  );
}
