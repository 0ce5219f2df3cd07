import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { type Browser, chromium } from 'playwright';
import { passContent } from '../../src/adapters/content-pass.ts';
import { type HtmlPage, makeSearchFiles } from '../../src/adapters/search-files.ts';
import { serveDist } from '../../tests/lib/serve-dist.ts';
import { findBrowser } from '../lib/browser.ts';
import { inventPages, withMaterials } from './search-corpus.ts';
import { Meter, measureOurs, measurePlain } from './search-meter.ts';

/** The cost of search on a site of `pages` pages: kB transferred for the first query and on average for later ones. */
export interface Cost {
  readonly pages: number;
  readonly name: string;
  readonly first: number;
  readonly next: number;
  /** The median time from a keystroke to results in ms; only for our search. */
  readonly wait?: number;
}

/** Measures our search and unmodified Pagefind in a browser on sites of the given sizes. */
export async function measureCosts(root: string, sizes: readonly number[]): Promise<Cost[]> {
  const options = await findBrowser();
  if (!options) throw new Error('No Chromium starts here and none can be installed');
  const browser = await chromium.launch(options);
  const realSitePages = await realPages(root);
  const costs: Cost[] = [];
  for (const size of sizes) costs.push(...(await measureSize(browser, root, realSitePages, size)));
  await browser.close();
  await pagefind.close();
  return costs;
}

async function realPages(root: string): Promise<HtmlPage[]> {
  const names = (await readdir(root, { recursive: true }))
    .filter((name) => name.endsWith('index.html') && !name.startsWith('admin'))
    .sort();
  const all = await Promise.all(
    names.map(async (name) => ({
      url: `/${name.replace(/index\.html$/, '')}`,
      content: await readFile(join(root, name), 'utf8'),
    })),
  );
  return all.filter(({ content }) => content.includes('data-pagefind-body'));
}

async function measureSize(
  browser: Browser,
  root: string,
  realSitePages: readonly HtmlPage[],
  size: number,
): Promise<Cost[]> {
  const texts = realSitePages.map(({ content }) => textOf(content));
  const invented = [...inventPages(Math.max(0, size - realSitePages.length), texts)];
  const pages = [...realSitePages.slice(0, size), ...invented.map(({ html }) => html)];
  const published = withMaterials(
    (await passContent()).entries,
    invented.map(({ entry }) => entry),
  );
  const site = await mkdtemp(join(tmpdir(), 'search-'));
  await cp(root, site, { recursive: true, filter: (path) => !path.startsWith(join(root, 'pagefind')) });
  await write(join(site, 'pagefind'), await makeSearchFiles(iterate(pages), published));
  await write(join(site, 'plain'), await plainFiles(pages));
  const meter = new Meter();
  // Without our headers: they forbid WebAssembly, which unmodified Pagefind needs.
  const noHeaders = join(site, 'no-headers.toml');
  await writeFile(noHeaders, '');
  const served = await serveDist(site, noHeaders, meter.add);
  const ours = await measureOurs(browser, served.origin, meter);
  const plain = await measurePlain(browser, served.origin, meter);
  await served.close();
  await rm(site, { recursive: true });
  return [
    { pages: size, name: 'наш', ...ours },
    { pages: size, name: 'Pagefind', ...plain },
  ];
}

async function* iterate(pages: readonly HtmlPage[]): AsyncGenerator<HtmlPage> {
  yield* pages;
}

async function write(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

async function plainFiles(pages: readonly HtmlPage[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind made no index');
  for (const { url, content } of pages) await index.addHTMLFile({ url, content });
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, content]));
}

function textOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}
