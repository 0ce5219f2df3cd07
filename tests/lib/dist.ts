import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { attribute, type Element, elementsOf } from './html.ts';

/** Where the built site lies; DIST_DIR points tests and the audit at another build. */
export const distDir = resolve(process.env['DIST_DIR'] ?? 'dist');

/** One built page. */
export interface Page {
  /** Its address: `/materialy/chek-list/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly elements: readonly Element[];
  /** Kept out of search engines. */
  readonly hidden: boolean;
}

/** A built site: every file by its address, and the public pages. */
export interface Site {
  readonly root: string;
  /** The address for which the site was built, without a slash at the end. */
  readonly origin: string;
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
  /** The bytes of a file by its address. */
  read(address: string): Promise<Buffer>;
}

/** Reads a built site; /admin/ and pages that only send elsewhere are not among the pages. */
export async function readSite(root = distDir): Promise<Site> {
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
