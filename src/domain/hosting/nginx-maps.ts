import { escapeRegExp } from '../text/escape.ts';
import type { HeaderRule } from './header-rules.ts';
import type { MediaType } from './media-types.ts';

// Netlify sends this header itself; without it browsers guess how long a page is fresh.
const revalidate: HeaderRule = {
  for: '/*',
  why: 'A page is requested again at every visit.',
  values: { 'Cache-Control': 'public, max-age=0, must-revalidate' },
};

/** Header rules as nginx configuration: `map` blocks for the http level, `add_header` lines for the server. */
export interface HeaderLines {
  readonly maps: string;
  readonly headers: string;
}

/** Makes one `map` for each header that varies. In a map the first match wins, so special rules come first. */
export function headerLines(headerRules: readonly HeaderRule[]): HeaderLines {
  const rules = [revalidate, ...headerRules];
  const names = [...new Set(rules.flatMap(({ values }) => Object.keys(values)))];
  const headers = names.map((name) => {
    const found = rules.filter(({ values }) => name in values);
    const value = isEverywhere(found) ? quoted(found[0]?.values[name] ?? '') : variable(name);
    return { name, value, map: isEverywhere(found) ? '' : mapOf(name, found) };
  });
  return {
    maps: headers.map(({ map }) => map).join(''),
    headers: headers.map(({ name, value }) => `    add_header ${name} ${value} always;\n`).join(''),
  };
}

function isEverywhere(rules: readonly HeaderRule[]): boolean {
  return rules.length === 1 && rules[0]?.for === '/*';
}

function mapOf(name: string, rules: readonly HeaderRule[]): string {
  const lines = rules.toReversed().map(({ for: address, values }) => {
    const source = address === '/*' ? 'default' : quoted(`~${patternOf(address)}`);
    return `    ${source} ${quoted(values[name] ?? '')};\n`;
  });
  return `map $uri ${variable(name)} {\n${lines.join('')}}\n`;
}

const variable = (name: string) => `$tutor_${name.toLowerCase().replaceAll('-', '_')}`;

/** A regular expression for a path such as `/admin/*`; a final `*` needs no `.*`. */
function patternOf(address: string): string {
  const isPrefix = address.endsWith('*');
  const pattern = (isPrefix ? address.slice(0, -1) : address).split('*').map(escapeRegExp).join('.*');
  return `^${pattern}${isPrefix ? '' : '$'}`;
}

/** Quotes a string for nginx. `$` in a value still starts a variable. */
export function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;
}

/** The lines of a `types` block, one for each media type. */
export function typeLines(types: Readonly<Record<string, MediaType>>): string {
  const groups = Map.groupBy(Object.entries(types), ([, { type }]) => type);
  return [...groups]
    .map(([type, found]) => `        ${type} ${found.map(([extension]) => extension).join(' ')};\n`)
    .join('');
}

/** Text types except HTML, which nginx always includes. */
export function textTypes(types: Readonly<Record<string, MediaType>>): string {
  const found = Object.values(types).flatMap(({ type, isText }) => (isText && type !== 'text/html' ? [type] : []));
  return [...new Set(found)].join(' ');
}
