/** What the worker must know of a request. */
export interface RequestFacts {
  readonly method: string;
  readonly url: string;
  /** As in `Request`: `navigate` for a page that a person opens. */
  readonly mode: string;
  /** The address of the page that asks, or nothing. */
  readonly referrer: string;
  /** Whether a part of a file is asked for, as a player does. */
  readonly isPart: boolean;
}

/**
 * How the worker answers: `asset` by a copy before the network, `page` and `data` by the network before a copy,
 * `pass` not at all. The editor, other sites and all that is more than reading are left alone.
 */
export type RequestKind = 'asset' | 'page' | 'data' | 'pass';

export function kindOf({ method, url, mode, referrer, isPart }: RequestFacts, origin: string): RequestKind {
  const { origin: to, pathname } = new URL(url);
  if (method !== 'GET' || isPart || to !== origin) return 'pass';
  const from = referrer.startsWith(`${origin}/`) ? new URL(referrer).pathname : '';
  if (isOffice(pathname) || isOffice(from) || pathname === '/sw.js') return 'pass';
  // A file that is opened or saved by a link is no page: a notice in its place would be saved as the file.
  if (mode === 'navigate' && !/\.(?!html$)[^/]*$/.test(pathname)) return 'page';
  return pathname.startsWith('/assets/') ? 'asset' : 'data';
}

const isOffice = (path: string) => /^\/admin(?:\/|$)/.test(path);

/** The path of a page of this site that may be kept, or nothing: no editor, no file, no other site. */
export function keepablePath(href: string): string | undefined {
  const path = /^\/(?!\/)[^?#]*/.exec(href)?.[0];
  return path?.endsWith('/') && !isOffice(path) ? path : undefined;
}
