import { signInQuery } from './names.ts';

/** The properties of a request that decide how the worker answers. */
export interface RequestFacts {
  readonly method: string;
  readonly url: string;
  /** `Request.mode`: `navigate` for a page that the user opens. */
  readonly mode: string;
  /** `Request.referrer`: the address of the page that asks, or an empty string. */
  readonly referrer: string;
  /** Whether the request has a `Range` header, as requests of a video player do. */
  readonly isPart: boolean;
}

/**
 * How the worker answers: `asset` from the cache first, `page` and `data` from the network first, `pass` not at all.
 * The editor, other sites, requests other than GET and the way to log in to a network always pass.
 */
export type RequestKind = 'asset' | 'page' | 'data' | 'pass';

/** The kind of a request; `origin` is the origin of this site. */
export function requestKind({ method, url, mode, referrer, isPart }: RequestFacts, origin: string): RequestKind {
  const { origin: to, pathname, search } = new URL(url);
  if (method !== 'GET' || isPart || to !== origin || search === signInQuery) return 'pass';
  const from = referrer.startsWith(`${origin}/`) ? new URL(referrer).pathname : '';
  if (isEditor(pathname) || isEditor(from) || pathname === '/sw.js') return 'pass';
  // A link to a file is not a page: otherwise the offline notice would be saved under the name of the file.
  if (mode === 'navigate' && !/\.(?!html$)/.test(pathname.slice(pathname.lastIndexOf('/')))) return 'page';
  return pathname.startsWith('/assets/') ? 'asset' : 'data';
}

const isEditor = (path: string) => /^\/admin(?:\/|$)/.test(path);

/** The path of a page that may be cached, without query and hash; undefined for the editor, files and other sites. */
export function cacheablePath(href: string): string | undefined {
  // Browsers read `/\` as `//`, and leave out tabs and ends of lines.
  const path = /^\/(?![/\\\s])[^?#\\\s]*/.exec(href)?.[0];
  return path?.endsWith('/') && !isEditor(path) ? path : undefined;
}
