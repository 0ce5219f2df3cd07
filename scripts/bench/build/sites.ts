import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { linkPackages, makeCheckout } from '../../../tests/lib/checkout.ts';
import { writePlain } from '../grow/plain.ts';
import { type GrownSite, writeContent } from '../grow/site.ts';
import type { Command } from './process-tree.ts';
import { type RivalName, root } from './rivals.ts';

/** A site that can be built again and again, each time as if it were the first. */
export interface Buildable {
  /** Forgets what the last build left. */
  clean(): Promise<void>;
  /** The commands of a build, one after another. */
  readonly build: Command;
  readonly index?: Command;
  /** The folder of the built site. */
  readonly out: string;
  /** How many pages a build must give; undefined when the site decides what becomes a page. */
  readonly pages?: number;
  remove(): Promise<void>;
}

/** This site with other content, in a copy of the project, so that no build finds what another kept. */
export async function centre(folder: string, site: GrownSite, now: string): Promise<Buildable> {
  await writeContent(folder, site);
  const checkout = makeCheckout();
  const out = join(checkout.root, 'dist');
  const left = ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'].map((name) => join(checkout.root, name));
  return {
    clean: () => removeAll(left),
    build: {
      run: [process.execPath, 'scripts/build.ts'],
      cwd: checkout.root,
      env: { CONTENT_DIR: folder, NOW: now, STRICT: '1' },
    },
    out,
    remove: async () => {
      checkout.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** How the files of a rival lie, and how it is started on what is installed in a folder. */
interface Layout {
  readonly texts: string;
  /** The folder in which `media/` stands. */
  readonly media: string;
  readonly run: (installed: string) => Command['run'];
  readonly env?: (installed: string) => Record<string, string>;
  /** It makes its own index. */
  readonly hasIndex?: boolean;
  /** Pages besides those of the entries. */
  readonly morePages: number;
}

const run = promisify(execFile);
const node = process.execPath;
const astro: Layout['run'] = () => [node, 'node_modules/astro/bin/astro.mjs', 'build'];

const layouts: Readonly<Record<RivalName, Layout>> = {
  astro: { texts: 'texts', media: 'public', run: astro, morePages: 1 },
  // A page that says that there is none.
  starlight: { texts: 'src/content/docs', media: 'public', run: astro, hasIndex: true, morePages: 2 },
  eleventy: {
    ...{ texts: 'texts', media: '.', morePages: 1 },
    run: () => [node, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
  },
  hugo: {
    ...{ texts: 'content', media: 'static', morePages: 1 },
    run: (installed) => [join(installed, 'usr/bin/hugo')],
    env: (installed) => ({ LD_LIBRARY_PATH: join(installed, 'usr/lib', `${libraries}-linux-gnu`) }),
  },
};

/** Debian's name of the machine, in the path of its libraries. */
const libraries = process.arch === 'arm64' ? 'aarch64' : 'x86_64';

/** A rival with the same texts as plain Markdown. */
export async function rival(name: RivalName, installed: string, folder: string, site: GrownSite): Promise<Buildable> {
  const { texts, media, hasIndex, morePages, ...start } = layouts[name];
  await cp(join(root, 'tests/fixtures/rivals', name), folder, { recursive: true });
  await writePlain(join(folder, texts), join(folder, media), site);
  await givePackages(installed, folder);
  const out = join(folder, 'dist');
  const pagefind = join(root, 'node_modules/.bin/pagefind');
  return {
    clean: () => removeAll(['dist', 'cache', '.astro', 'resources'].map((left) => join(folder, left))),
    build: { run: start.run(installed), cwd: folder, ...(start.env && { env: start.env(installed) }) },
    ...(!hasIndex && { index: { run: [node, pagefind, '--site', out], cwd: folder } }),
    out,
    pages: site.entries.length + morePages,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Puts packages into a folder, for Astro compiles no component from outside of it: as further names of the same files,
 * or as copies on another disk. Those of the project hold no components, and are linked.
 */
async function givePackages(installed: string, folder: string): Promise<void> {
  const [from, to] = [join(installed, 'node_modules'), join(folder, 'node_modules')];
  if (installed === root) return linkPackages(to);
  if (!existsSync(from)) return;
  // Astro bundles what is named here: it holds components.
  await cp(join(installed, 'package.json'), join(folder, 'package.json'));
  await run('cp', ['-al', from, to]).catch(() => run('cp', ['-a', from, to]));
}

async function removeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { recursive: true, force: true });
}
