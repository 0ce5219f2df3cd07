import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { attribute, type Element, elementsOf } from './html.ts';

/** The folder of the built site; DIST_DIR names another build for tests and the audit. */
export const distDir = resolve(process.env['DIST_DIR'] ?? 'dist');

export interface Page {
  /** Its address: `/materialy/chek-list/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly elements: readonly Element[];
  /** Whether search engines may not index it. */
  readonly hidden: boolean;
}

/** A built site: the addresses of all files, and the public pages. */
export interface Site {
  readonly root: string;
  /** The origin for which the site was built, without a final slash. */
  readonly origin: string;
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
  read(address: string): Promise<Buffer>;
}

const sites = new Map<string, Promise<Site>>();

/** Reads a built site, once in a process; leaves out /admin/ and redirect pages. */
export function readSite(root = distDir): Promise<Site> {
  const site = sites.get(root) ?? readAnew(root);
  sites.set(root, site);
  return site;
}

async function readAnew(root: string): Promise<Site> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll(sep, '/'))
    .sort();
  const read = (address: string) => readFile(join(root, address));
  const pages = (
    await Promise.all(files.filter(isPublicPage).map(async (file) => pageOf(file, String(await read(file)))))
  ).filter((page) => page !== undefined);
  const home = pages.find(({ path }) => path === '/');
  const canonical = home?.elements.find((el) => attribute(el, 'rel') === 'canonical');
  if (!canonical) throw new Error(`No home page with a canonical address in ${root}: build the site first`);
  return { root, origin: new URL(attribute(canonical, 'href') ?? '').origin, files: new Set(files), pages, read };
}

function isPublicPage(file: string): boolean {
  return file.endsWith('.html') && !file.startsWith('/admin/');
}

function pageOf(file: string, html: string): Page | undefined {
  const elements = elementsOf(html);
  if (elements.some((el) => attribute(el, 'http-equiv')?.toLowerCase() === 'refresh')) return undefined;
  const hidden = elements.some(
    (el) => attribute(el, 'name') === 'robots' && attribute(el, 'content')?.includes('noindex'),
  );
  return { path: file.replace(/index\.html$/, ''), html, elements, hidden };
}
