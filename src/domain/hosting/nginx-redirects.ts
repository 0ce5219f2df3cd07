import type { Redirect } from '../site/redirects.ts';
import { escapeRegExp } from '../text/escape.ts';
import { quoted } from './nginx-maps.ts';

const anySite = 'https://site.invalid';

/**
 * The lines of nginx's map from `$uri?$args` to new addresses. A query must hold the old address's parameters,
 * in any order and among others: search engines add their own. Old addresses with a query stand first,
 * since the first match counts.
 */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  const parsed = redirects.map(({ from, to }) => ({ from: new URL(from, anySite), to: new URL(to, anySite) }));
  const asked = parsed.filter(({ from }) => from.search);
  // An address that moved to itself would never be reached.
  const plain = parsed.filter(({ from, to }) => !from.search && withoutSlash(from) !== withoutSlash(to));
  return [...asked, ...plain].map(({ from, to }) => `${quoted(`~${sourceOf(from)}`)} ${targetOf(to)};\n`).join('');
}

// nginx compares the bytes of a path that it has decoded, whatever their encoding, and a query as it came.
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

// Nothing here may read as a variable or end the string: these lines come from what editors wrote.
function targetOf({ pathname, search, hash }: URL): string {
  const escaped = `${pathname}${search}${hash}`.replaceAll(/["$\\]/g, encodeURIComponent);
  return quoted(escaped);
}
