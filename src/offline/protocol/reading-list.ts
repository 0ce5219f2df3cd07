import { keepablePath } from './request-kind.ts';

/** A page that a person put aside. */
export interface KeptPage {
  readonly path: string;
  readonly title: string;
}

const longest = 200;

/** Reads the store; what is no page of this site is passed over, and a text that is no list counts as an empty one. */
export function readKept(text: string | null): KeptPage[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(isPage) : [];
  } catch {
    return [];
  }
}

/** The list with this page first, once. */
export function withPage(pages: readonly KeptPage[], page: KeptPage): KeptPage[] {
  const title = page.title.replace(/\s+/g, ' ').trim().slice(0, longest);
  return [{ path: page.path, title }, ...withoutPages(pages, [page.path])];
}

/** The list without these pages. */
export function withoutPages(pages: readonly KeptPage[], paths: readonly string[]): KeptPage[] {
  return pages.filter(({ path }) => !paths.includes(path));
}

function isPage(one: unknown): one is KeptPage {
  const { path, title } = (one ?? {}) as Record<string, unknown>;
  return (
    typeof title === 'string' && title.length <= longest && typeof path === 'string' && keepablePath(path) === path
  );
}
