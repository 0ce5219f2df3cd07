import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';

// Runs in the page. A style sheet is waited for; a script is only asked for early.
const code = `export const __vitePreload = (load, files = []) =>
  Promise.all(files.map((file) => new Promise((done, fail) => {
    const href = '/' + file;
    const isStyle = file.endsWith('.css');
    if (document.querySelector('link[href="' + href + '"]')) return done();
    const link = document.createElement('link');
    link.rel = isStyle ? 'stylesheet' : 'modulepreload';
    link.onload = done;
    link.onerror = () => { link.remove(); fail(new TypeError('Load failed: ' + href)); };
    link.href = href;
    document.head.append(link);
    if (!isStyle) done();
  }))).then(load);
`;

/**
 * Puts a short helper in the place of Vite's, which loads the files of a chunk beside it: every page with an island
 * carries it, and Vite's is longer than many islands. Ours has neither nonces nor relative addresses nor events. Throws
 * when Vite no longer asks for its helper by this name.
 */
export function shortPreload(): Plugin {
  let isAsked = false;
  return {
    name: 'short-preload',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    load(id) {
      if (id !== helper) return null;
      isAsked = true;
      return { code, moduleSideEffects: false };
    },
    buildEnd(error) {
      if (!error && !isAsked)
        throw new Error(`Vite has not asked for ${helper}: see src/integrations/short-preload.ts`);
    },
  };
}
