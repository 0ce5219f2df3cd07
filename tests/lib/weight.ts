import { brotliCompressSync } from 'node:zlib';
import ts from 'typescript';
import type { Page, Site } from './dist.ts';
import { attribute } from './html.ts';

/** The weight of a page before any action of the visitor, in bytes after brotli. */
export interface Weight {
  readonly path: string;
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly total: number;
}

/** Weighs every page with the style sheets that its first view waits for, and the scripts that it loads itself. */
export async function weigh(site: Site): Promise<Weight[]> {
  const sizes = new Map<string, Promise<number>>();
  const sizeOf = (file: string): Promise<number> => {
    const known = sizes.get(file) ?? site.read(file).then((bytes) => brotliCompressSync(bytes).length);
    sizes.set(file, known);
    return known;
  };
  const sum = async (files: Iterable<string>) => {
    const all = await Promise.all([...files].map(sizeOf));
    return all.reduce((total, size) => total + size, 0);
  };
  return Promise.all(
    site.pages.map(async (page) => {
      const html = brotliCompressSync(page.html).length;
      const css = await sum(hrefs(page, 'stylesheet'));
      const js = await sum(await scriptsOf(page, site));
      return { path: page.path, html, css, js, total: html + css + js };
    }),
  );
}

function hrefs({ elements }: Page, rel: string): Set<string> {
  // What stands in <noscript> is not loaded where scripts run; a sheet for paper alone waits for nobody.
  const links = elements.filter(
    (el) =>
      el.tagName === 'link' &&
      attribute(el, 'rel') === rel &&
      attribute(el, 'media') !== 'print' &&
      !(el.parentNode && 'tagName' in el.parentNode && el.parentNode.tagName === 'noscript'),
  );
  return new Set(links.flatMap((el) => attribute(el, 'href') ?? []));
}

/** Every script that a page may load, at once or after a click. */
export async function reachedBy(page: Page, site: Site): Promise<string[]> {
  return [...(await scriptsOf(page, site, allImports))];
}

/** The scripts that a page names, and those that it loads by itself. */
export async function preloadedAndNeeded(page: Page, site: Site) {
  const named = [...namedScripts(page)].sort();
  const needed = [...(await scriptsOf(page, site))].sort();
  return { path: page.path, named, needed };
}

function namedScripts(page: Page): Set<string> {
  const own = page.elements.filter((el) => el.tagName === 'script').flatMap((el) => attribute(el, 'src') ?? []);
  return new Set([...own, ...hrefs(page, 'modulepreload')]);
}

/** A page's scripts with their static imports; scripts loaded by a click or on view are left out. */
async function scriptsOf(page: Page, site: Site, importsOf = staticImports): Promise<Set<string>> {
  const found = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    if (found.has(file)) return;
    found.add(file);
    for (const next of importsOf(String(await site.read(file)))) await visit(new URL(next, `file://${file}`).pathname);
  };
  for (const file of namedScripts(page)) await visit(file);
  return found;
}

function staticImports(code: string): string[] {
  const source = ts.createSourceFile('built.js', code, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const from =
      ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) ? statement.moduleSpecifier : undefined;
    return from && ts.isStringLiteral(from) ? [from.text] : [];
  });
}

/** Static imports, and dynamic ones by a literal address as the bundler writes them. */
function allImports(code: string): string[] {
  const dynamic = [...code.matchAll(/\bimport\((["'`])([^"'`$]+\.js)\1\)/g)].map(([, , address = '']) => address);
  return [...staticImports(code), ...dynamic];
}

/** The font files of the public site with their sizes in bytes. */
export async function fontsOf({ files, read }: Site): Promise<{ file: string; bytes: number }[]> {
  const fonts = [...files].filter((file) => file.endsWith('.woff2') && !file.startsWith('/admin/'));
  return Promise.all(fonts.map(async (file) => ({ file, bytes: (await read(file)).length })));
}
