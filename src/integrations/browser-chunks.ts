import type { Plugin } from 'vite';

/** What a script of the browser asks for, as addresses. */
export interface Chunk {
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly styles: readonly string[];
  /** Files that it names itself, as a style sheet for paper alone. */
  readonly assets: readonly string[];
}

/** The scripts of the browser by address. */
export type Chunks = ReadonlyMap<string, Chunk>;

/** Fills a map with the scripts of the browser; they are built before the pages. */
export function chunkReader(name: string, chunks: Map<string, Chunk>): Plugin {
  const addresses = (files: Iterable<string>) => [...files].map((file) => `/${file}`);
  return {
    name,
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunks.set(`/${chunk.fileName}`, {
          imports: addresses(chunk.imports),
          dynamicImports: addresses(chunk.dynamicImports),
          styles: addresses(chunk.viteMetadata?.importedCss ?? []),
          assets: addresses(chunk.viteMetadata?.importedAssets ?? []),
        });
      }
    },
  };
}

/** The scripts that a page names, and after them those that they import, near and far. */
export function scriptsOf(html: string, chunks: Chunks): { readonly own: number; readonly all: ReadonlySet<string> } {
  const all = new Set([...html.matchAll(/<script type="module" src="([^"]+)">/g)].map(([, src = '']) => src));
  const own = all.size;
  // A set is walked to its end, also over what is added meanwhile.
  for (const file of all) for (const next of chunks.get(file)?.imports ?? []) all.add(next);
  return { own, all };
}
