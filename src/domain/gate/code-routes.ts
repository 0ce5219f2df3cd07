import { addressKey } from '../model/site-address.ts';

/** The files of the code that have addresses, with forward slashes. */
export interface CodeFiles {
  /** Under src/pages. */
  readonly pages: readonly string[];
  /** Under public. */
  readonly files: readonly string[];
}

/** What the code puts at addresses, apart from the pages of entries; addresses are keys of `addressKey`. */
export interface CodeRoutes {
  readonly pages: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
  /** Folders that have code of their own in them. */
  readonly folders: ReadonlySet<string>;
  /** Folders whose lists have further pages: `/stranitsa-2/`, `/tema/…/`. */
  readonly lists: ReadonlySet<string>;
  /** Files with a part that only the build knows: `/og/….png`. */
  readonly patterns: readonly RegExp[];
}

const source = /\.(?:astro|mdx?|markdown|html|[cm]?[jt]s)$/;
const pageSource = /\.(?:astro|mdx?|markdown|html)$/;

/** The routes that Astro makes of src/pages, by its rules for the names of files, and the files of public/. */
export function codeRoutes(code: CodeFiles): CodeRoutes {
  const routes = {
    pages: new Set<string>(),
    files: new Set(code.files.map(addressKey)),
    folders: new Set<string>(),
    lists: new Set<string>(),
    patterns: [] as RegExp[],
  };
  for (const file of code.pages) {
    // Astro makes no route of what begins with an underscore.
    if (!source.test(file) || /(?:^|\/)_/.test(file)) continue;
    const address = file.replace(source, '').replace(/(?:^|\/)index$/, '');
    addFolders(routes.folders, address);
    if (!address.includes('[')) addStatic(routes, address, pageSource.test(file));
    else addDynamic(routes, address, pageSource.test(file));
  }
  for (const file of routes.files) addFolders(routes.folders, file);
  return routes;
}

function addStatic(routes: { pages: Set<string>; files: Set<string> }, address: string, isPage: boolean): void {
  // Astro writes these two as files.
  if (address === '404' || address === '500') routes.files.add(`${address}.html`);
  else (isPage ? routes.pages : routes.files).add(addressKey(address));
}

function addDynamic(routes: { lists: Set<string>; patterns: RegExp[] }, address: string, isPage: boolean): void {
  const [, folder, isRest] = /^((?:[^[/]+\/)*)\[(\.\.\.)?/.exec(address) ?? [];
  // What other pages there are depends on entries, and so does every file of a route with dots.
  if (isPage && isRest) routes.lists.add(addressKey(folder ?? ''));
  if (isPage || isRest) return;
  const parts = address.split(/\[[^[\]]*\]/).map((part) => part.replace(/[.*+?^${}()|\\]/g, '\\$&'));
  routes.patterns.push(new RegExp(`^${parts.join('[^/]+')}$`));
}

function addFolders(folders: Set<string>, address: string): void {
  const parts = address.split('/').slice(0, -1);
  for (let n = 1; n <= parts.length && !parts[n - 1]?.includes('['); n += 1) {
    folders.add(addressKey(parts.slice(0, n).join('/')));
  }
}
