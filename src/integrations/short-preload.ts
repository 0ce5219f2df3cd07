import type { Plugin, Rolldown } from 'vite';
import { escapeRegExp } from '../domain/text/escape.ts';

const helper = '\0vite/preload-helper.js';

// Runs in the page. A script is fetched before it is imported: Firefox and Chromium 109 import no more, until the page
// is reloaded, what once did not come. After that the import finds it in the cache of the browser; so does a style
// sheet, whose own failure would not tell why. The number of an answer tells what is gone for good.
const code = `const come = {};
const bring = async (file) => {
  const href = '/' + file;
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(answer.status + ' ' + href);
  await answer.text();
  if (file.endsWith('.css') && !document.querySelector('link[href="' + href + '"]')) {
    await new Promise((onload) => {
      const link = { rel: 'stylesheet', href, onload, onerror: onload };
      document.head.append(Object.assign(document.createElement('link'), link));
    });
  }
  come[file] = 1;
};
export const __vitePreload = (load, files = []) =>
  Promise.all(files.map((file) => come[file] ?? bring(file))).then(load);
`;

/**
 * Puts a short helper in the place of Vite's, which loads the files of a chunk before it: every page with an island
 * carries it, and Vite's is longer than many islands. Ours has neither nonces nor relative addresses nor events. Throws
 * when Vite no longer asks for its helper by this name.
 */
export function shortPreload(): Plugin {
  let isAsked = false;
  let bundle: Rolldown.OutputBundle = {};
  return {
    name: 'short-preload',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    configEnvironment: (name, { build }) => {
      if (name !== 'client' || !build) return;
      const resolveDependencies = (file: string, files: string[], { hostId }: { hostId: string }) => {
        const here = importedBy(hostId, bundle);
        // Vite leaves out a chunk that stands alone. What a page asks for as it opens nobody can press again for.
        const host = bundle[hostId];
        if (files.length === 0 && host?.type === 'chunk' && host.isEntry) return [];
        return [file, ...files].filter((one, i, all) => !here.has(one) && all.indexOf(one) === i);
      };
      build.modulePreload = { polyfill: false, resolveDependencies };
    },
    generateBundle(_, written) {
      bundle = written;
    },
    load: {
      filter: { id: new RegExp(`^${escapeRegExp(helper)}$`) },
      handler() {
        isAsked = true;
        return { code, moduleSideEffects: false };
      },
    },
    buildEnd(error) {
      if (!error && !isAsked)
        throw new Error(`Vite has not asked for ${helper}: see src/integrations/short-preload.ts`);
    },
  };
}

/** A chunk and all that it imports statically: what is there when its code runs. */
function importedBy(file: string, bundle: Rolldown.OutputBundle, found = new Set<string>()): ReadonlySet<string> {
  const chunk = bundle[file];
  if (found.has(file) || chunk?.type !== 'chunk') return found;
  found.add(file);
  for (const next of chunk.imports) importedBy(next, bundle, found);
  return found;
}
