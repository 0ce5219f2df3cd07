import type { Edge } from '../lib/edges.ts';
import { browserSearch, domainRooms } from './domain-rooms.ts';

/** A part of the code, and what it may import; the names are parted by spaces. */
export interface Room {
  /** The folder or file it is; what lies in a folder may import its neighbours there. */
  readonly from: string;
  /** Beginnings of paths from the root. */
  readonly may?: string;
  /** Packages, with all that is under their names; `node:` and the like stand for a family. */
  readonly packages?: string;
  /** Paths and packages of which only types are taken: nothing of it runs. */
  readonly types?: string;
}

const inDomain = (names = ''): string => names.replace(/\S+/g, 'src/domain/$&');

/** Who may import whom: docs/decisions/0001-the-domain-is-pure.md. The first row whose `from` fits a file counts. */
export const rooms: readonly Room[] = [
  ...domainRooms.map(({ from, may, packages = '', types, typePackages = '' }) => ({
    from: inDomain(from),
    may: inDomain(may),
    packages,
    types: `${inDomain(types)} ${typePackages}`,
  })),
  {
    from: 'src/adapters/',
    may: 'src/domain/ src/offline/protocol/',
    packages: 'dictionary-ru docx node: nspell pagefind satori satteri sharp zod',
    types: 'mdast',
  },
  {
    from: 'src/queries/',
    may: 'src/domain/ src/adapters/',
    packages: 'node: astro:assets virtual:media',
    types: 'astro schema-dts',
  },
  // Two of them hand code of other rooms to the bundler: the editor's scripts, the worker.
  { from: 'src/integrations/editor.ts', may: 'admin/', packages: 'node:', types: 'astro' },
  {
    from: 'src/integrations/offline.ts',
    may: 'src/integrations/ src/offline/ src/adapters/html-files.ts',
    packages: 'node: vite',
    types: 'astro',
  },
  // A thread of a build: it runs what was bundled of the pages.
  { from: 'src/integrations/page-thread-work.ts', packages: 'node: (entry)', types: 'astro' },
  { from: 'src/integrations/', may: 'src/domain/ src/adapters/', packages: 'node: pagefind vite', types: 'astro' },
  {
    from: 'astro.config.mjs',
    may: 'src/integrations/ src/adapters/ src/domain/site/',
    packages: 'astro/config @astrojs',
  },
  {
    from: 'src/islands/',
    may: `${inDomain(`text/ basket/ learning/ paper/ site/failure.ts ${browserSearch}`)} src/offline/protocol/`,
    packages: 'docx qr',
    types: 'hast',
  },
  // The worker of kept pages runs apart from every page.
  { from: 'src/offline/protocol/' },
  { from: 'src/offline/worker/', may: 'src/offline/protocol/ src/domain/text/dates.ts' },
  { from: 'src/editor-server/', may: 'src/domain/ src/adapters/', packages: 'node:' },
  {
    from: 'src/components/',
    may: 'src/islands/ src/domain/text/ src/domain/prose/ src/domain/site/ src/assets/',
    packages: 'astro:assets',
    types: 'src/domain/ src/queries/ astro',
  },
  { from: 'src/layouts/', may: 'src/components/ src/styles/ src/domain/text/ src/queries/' },
  // The editor's pages start the editor's scripts.
  { from: 'src/pages/admin/index.astro', may: 'admin/ src/layouts/ src/queries/' },
  {
    from: 'src/pages/admin/import/',
    may: 'admin/ src/layouts/ src/components/ src/styles/ src/queries/ src/domain/',
  },
  // Files made at build time (pictures, media) come from the edges.
  { from: 'src/pages/og/', may: 'src/adapters/ src/queries/ src/domain/', types: 'astro' },
  { from: 'src/pages/media/', may: 'src/adapters/ src/queries/ src/domain/', packages: 'node:', types: 'astro' },
  { from: 'src/pages/icons/', packages: 'node: sharp', types: 'astro' },
  {
    from: 'src/pages/',
    may: 'src/queries/ src/layouts/ src/components/ src/islands/ src/domain/',
    packages: '@astrojs/rss',
    types: 'astro',
  },
  { from: 'src/styles/' },
  {
    from: 'admin/',
    may: `${inDomain('base/ editor/ model/ prose/ schemas/ site/ text/ word/')} src/styles/`,
    packages:
      'decap-cms-app decap-cms-core eyo-kernel mdast-util-from-markdown mdast-util-gfm micromark-extension-gfm prosemirror-commands prosemirror-dropcursor prosemirror-gapcursor prosemirror-history prosemirror-inputrules prosemirror-keymap prosemirror-model prosemirror-schema-list prosemirror-state prosemirror-tables prosemirror-transform prosemirror-view react zod/mini',
    types: 'decap-cms-core',
  },
  {
    from: 'scripts/bench/',
    may: 'scripts/ src/domain/ src/adapters/ tests/lib/',
    // The built search, whose address is known when it runs; the searches that it is measured beside.
    packages: '(address) node: pagefind playwright sharp yaml zod',
  },
  {
    from: 'scripts/audit/',
    may: 'scripts/ src/adapters/ src/domain/centre/ src/domain/site/demonstration.ts src/domain/uploads/ tests/lib/',
    types: 'src/domain/schemas/',
    packages: '@axe-core/playwright node: playwright zod',
  },
  {
    from: 'scripts/',
    may: 'src/domain/ src/adapters/ src/editor-server/ tests/lib/ node_modules/astro/',
    packages: 'astro node: playwright sharp subset-font vite zod',
    types: 'mdast',
  },
];

/** The row for a file. */
export const roomOf = (path: string): Room | undefined => rooms.find(({ from }) => path.startsWith(from));

/** Whether a file of a room may go this way. */
export function mayGo({ from, may = '', packages = '', types = '' }: Room, { to, written, typeOnly }: Edge): boolean {
  const named = (names: string): string[] => names.split(' ').filter(Boolean);
  const allowed = [...named(may), ...named(packages), ...(typeOnly ? named(types) : [])];
  if (to === undefined) return allowed.some((name) => isUnder(written, name));
  return (from.endsWith('/') && to.startsWith(from)) || allowed.some((start) => to.startsWith(start));
}

const isUnder = (specifier: string, name: string): boolean =>
  specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`);
