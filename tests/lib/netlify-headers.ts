import { parse } from 'smol-toml';
import * as z from 'zod';
import { escapeRegExp } from '../../src/domain/text/escape.ts';

const shape = z.object({
  headers: z.array(z.object({ for: z.string().startsWith('/'), values: z.record(z.string(), z.string()) })).default([]),
});

/** A `[[headers]]` table: an address pattern and its headers. */
export type HeaderRule = z.output<typeof shape>['headers'][number];

/** The header rules of a netlify.toml in file order; throws when the file has another shape. */
export function readHeaderRules(toml: string): HeaderRule[] {
  return shape.parse(parse(toml)).headers;
}

/** The headers of an address: all matching rules apply, later ones win (as in Netlify's CLI). */
export function headersFor(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  const matching = rules.filter((rule) => patternOf(rule.for).test(path));
  return Object.assign({}, ...matching.map(({ values }) => values));
}

// `*` matches anything, slashes included; `:name` matches one part of the path.
function patternOf(address: string): RegExp {
  const parts = address.split('/').filter(Boolean);
  const inner = parts.map((part) => {
    if (part.startsWith(':')) return '([^/]+)';
    return part === '*' ? '?(.*)' : part.split('*').map(escapeRegExp).join('(.*)');
  });
  return new RegExp(`^/${inner.join('/')}/?$`, 'iu');
}
