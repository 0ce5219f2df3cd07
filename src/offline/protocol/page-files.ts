import { recordPath } from './names.ts';

const tag = /<(link|script|img|source)\b((?:[^<>"]|"[^"]*")*)>/g;
const attribute = /\b([a-z]+)="([^"]*)"/g;
const rels = new Set(['stylesheet', 'icon', 'manifest', 'modulepreload', 'preload']);

/**
 * The paths of all files that a page needs: styles, fonts, scripts, images in all sizes, data of its islands, and its
 * search record. Works on the HTML of a build, where attribute values are in double quotes.
 */
export function filesOfPage(path: string, html: string): string[] {
  const fromTags = [...html.matchAll(tag)].flatMap(([, name, rest = '']) => {
    const { rel, href, src, srcset } = Object.fromEntries(
      [...rest.matchAll(attribute)].map(([, key, text]) => [key, text]),
    );
    if (name === 'link') return rels.has(rel ?? '') ? [href] : [];
    return [src, ...(srcset ?? '').split(',').map((item: string) => item.trim().split(/\s/)[0])];
  });
  const data = [...html.matchAll(/\bdata-[a-z]+="(\/[^"]+\.json)"/g)].map(([, address]) => address);
  const record = html.includes(' data-pagefind-body') ? [recordPath(path)] : [];
  const local = [...fromTags, ...data].filter((address) => address !== undefined && /^\/(?!\/)/.test(address));
  return [...new Set([...local.map((address) => (address ?? '').split('#')[0] ?? ''), ...record])];
}

/** These files and everything they import, directly or not. `imports` lists static and dynamic imports by file. */
export function addImports(files: Iterable<string>, imports: Readonly<Record<string, readonly string[]>>): Set<string> {
  const all = new Set<string>();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (all.has(file)) continue;
    all.add(file);
    queue.push(...(imports[file] ?? []));
  }
  return all;
}
