import { cacheablePath } from './request-kind.ts';

/** A page of the reading list, which the reader knows as «Моя подборка». */
export interface ListedPage {
  readonly path: string;
  readonly title: string;
  /** Its kind in words, «Приём»; lists of earlier versions have none. */
  readonly kind?: string;
  /** The day when it was put there, `YYYY-MM-DD`. */
  readonly on?: string;
}

/** The stored pages, and what of the stored text can't be read, each part as a line of text. */
interface ReadList {
  readonly pages: ListedPage[];
  readonly unreadable: readonly string[];
}

const maxTitleLength = 200;
const maxKindLength = 100;

/** Reads the stored list. What is no page of this site is given back as it is: it is not ours to lose. */
export function readReadingList(text: string | null): ReadList {
  const stored = parse(text ?? '[]');
  if (!Array.isArray(stored)) return { pages: [], unreadable: [(text ?? '').replace(/\s+/g, ' ')] };
  const pages: ListedPage[] = [];
  const unreadable: string[] = [];
  for (const one of stored) {
    const page = pageFrom(one);
    if (page) pages.push(page);
    else unreadable.push(JSON.stringify(one));
  }
  return { pages, unreadable };
}

/** Puts a page at the end of the list. One that is there already keeps its place and its day. */
export function addToList(pages: readonly ListedPage[], page: ListedPage): ListedPage[] {
  // A character of two units, as an emoji is, is not halved.
  const title = page.title
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxTitleLength)
    .replace(/[\uD800-\uDBFF]$/, '');
  const index = pages.findIndex(({ path }) => path === page.path);
  if (index < 0) return [...pages, { ...page, title }];
  return pages.map((one, i) => (i === index ? { ...page, ...one, title } : one));
}

/** Removes the pages with these paths. */
export function removeFromList(pages: readonly ListedPage[], paths: readonly string[]): ListedPage[] {
  return pages.filter(({ path }) => !paths.includes(path));
}

/** Moves a page up (`by` below 0) or down; at the ends of the list, or when it is not there, nothing changes. */
export function moveInList(pages: readonly ListedPage[], path: string, by: number): ListedPage[] {
  const page = pages.find((one) => one.path === path);
  if (!page) return [...pages];
  const place = pages.indexOf(page) + by;
  return returnToList(removeFromList(pages, [path]), page, place);
}

/** Puts a page back where it was; at the end when the list has become shorter. */
export function returnToList(pages: readonly ListedPage[], page: ListedPage, place: number): ListedPage[] {
  const rest = removeFromList(pages, [page.path]);
  const at = Math.min(Math.max(place, 0), rest.length);
  return [...rest.slice(0, at), page, ...rest.slice(at)];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pageFrom(value: unknown): ListedPage | undefined {
  const { path, title, kind, on } = (value ?? {}) as Record<string, unknown>;
  if (typeof title !== 'string' || title.length > maxTitleLength) return undefined;
  if (typeof path !== 'string' || cacheablePath(path) !== path) return undefined;
  return {
    path,
    title,
    ...(typeof kind === 'string' && kind !== '' && kind.length <= maxKindLength ? { kind } : {}),
    ...(typeof on === 'string' && /^\d{4}-\d\d-\d\d$/.test(on) ? { on } : {}),
  };
}
