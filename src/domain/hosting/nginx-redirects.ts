import type { Redirect } from '../gate/redirect-lines.ts';
import { escapeRegExp } from '../text/escape.ts';
import { exactFirst } from './exact-first.ts';
import { quoted } from './nginx-maps.ts';

const dummyOrigin = 'https://site.invalid';

/**
 * Lines of an nginx map from `$uri?$args` to new addresses. A query must contain the old parameters, in any order and
 * among others, because search engines add their own.
 */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  return (
    exactFirst(redirects)
      .map(({ from, to }) => ({ from: new URL(from, dummyOrigin), to: new URL(to, dummyOrigin) }))
      // A redirect to the same address would be an endless loop.
      .filter(({ from, to }) => from.search || from.origin !== to.origin || withoutSlash(from) !== withoutSlash(to))
      .map(({ from, to }) => `${quoted(`~${sourceOf(from)}`)} ${targetOf(to)};\n`)
      .join('')
  );
}

// nginx compares decoded bytes of the path and the query as it was sent.
function sourceOf({ pathname, search }: URL): string {
  const path = escapeRegExp(withoutSlash({ pathname })).replaceAll(/%([0-9a-f]{2})/gi, '\\x$1');
  const parameters = search
    .slice(1)
    .split('&')
    .filter(Boolean)
    .map((parameter) => `(?=(?:.*&)?${escapeRegExp(parameter)}(?:&|$))`);
  return `^${path}/?\\?${parameters.join('')}`;
}

function withoutSlash({ pathname }: Pick<URL, 'pathname'>): string {
  return pathname.replace(/\/$/, '');
}

// These addresses come from editors: no character may start a variable or end the string.
function targetOf({ origin, pathname, search, hash }: URL): string {
  const escaped = `${origin === dummyOrigin ? '' : origin}${pathname}${search}${hash}`.replaceAll(
    /["$\\]/g,
    encodeURIComponent,
  );
  return quoted(escaped);
}
