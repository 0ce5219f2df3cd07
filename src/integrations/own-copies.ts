import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Modules that get copies of their own of all that they import, under this mark. */
interface Copied {
  readonly mark: string;
  /** The import where the copy begins. */
  readonly source: RegExp;
}

const copied: readonly Copied[] = [
  // The bundler emits a module once with everything that any page uses: the editor uses the whole core of zod, so every
  // public page would load it.
  { mark: '?light', source: /^zod\/mini$/ },
  // What the search shares with other islands would be a dozen small files, and a first query waits for each.
  { mark: '?engine', source: /^\.\/engine\.ts$/ },
  { mark: '?results', source: /\/search\/tc-search\.ts$/ },
];

/** Keeps what was done on the page: of it there is one. */
const single = /\/islands\/(?:shared\/failures|search\/store)\.ts$/;

/** Gives some modules their own copy of what they import in the browser bundles, so that it comes in one file. */
export function ownCopies(): Plugin {
  const markOf = (id = '') => copied.find(({ mark }) => id.endsWith(mark))?.mark ?? '';
  return {
    name: 'own-copies',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer) {
      const within = markOf(importer);
      const mark = copied.find((one) => one.source.test(source))?.mark ?? within;
      if (!mark) return null;
      const own = within ? importer?.slice(0, -within.length) : importer;
      const found = await this.resolve(source, own, { skipSelf: true });
      // Helpers of the bundler are no files.
      const isOne = !found || found.id.startsWith('\0') || single.test(found.id);
      return isOne ? found : { ...found, id: found.id + mark };
    },
    load: {
      filter: { id: /\?(?:light|engine|results)$/ },
      handler: (id) => readFile(id.slice(0, -markOf(id).length), 'utf8'),
    },
  };
}
