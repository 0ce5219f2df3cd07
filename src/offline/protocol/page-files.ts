import { recordPath } from './names.ts';

const tag = /<(link|script|img|source)\b((?:[^>"]|"[^"]*")*)>/g;
const attribute = /\b([a-z]+)="([^"]*)"/g;
const rels = new Set(['stylesheet', 'icon', 'manifest', 'modulepreload', 'preload']);

/**
 * The addresses of this site that a page needs to look and work as it should: styles, fonts, scripts, pictures in
 * all sizes, data of its islands, and its record for the search. Reads the HTML of a build, where values are quoted.
 */
export function filesOfPage(path: string, html: string): string[] {
  const found = [...html.matchAll(tag)].flatMap(([, name, rest = '']) => {
    const { rel, href, src, srcset } = Object.fromEntries(
      [...rest.matchAll(attribute)].map(([, key, text]) => [key, text]),
    );
    if (name === 'link') return rels.has(rel ?? '') ? [href] : [];
    return [src, ...(srcset ?? '').split(',').map((one: string) => one.trim().split(/\s/)[0])];
  });
  const data = [...html.matchAll(/\bdata-[a-z]+="(\/[^"]+\.json)"/g)].map(([, address]) => address);
  const record = html.includes(' data-pagefind-body') ? [recordPath(path)] : [];
  const own = [...found, ...data].filter((address) => address !== undefined && /^\/(?!\/)/.test(address));
  return [...new Set([...own.map((address) => (address ?? '').split('#')[0] ?? ''), ...record])];
}

/** These files and all that they import, and so on; `imports` tells what each script imports, at once or later. */
export function withImports(
  files: Iterable<string>,
  imports: Readonly<Record<string, readonly string[]>>,
): Set<string> {
  const all = new Set<string>();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (all.has(file)) continue;
    all.add(file);
    queue.push(...(imports[file] ?? []));
  }
  return all;
}
