import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { Beginning } from './page-thread-work.ts';

/** Finds in a build what another thread needs to make pages: where their bundled code is, and the styles of each route. */
export function pagesCode() {
  let entry = '';
  let pages: Beginning['pages'] = new Map();
  return {
    plugin: {
      name: 'pages-code',
      apply: 'build',
      applyToEnvironment: ({ name }) => name === 'prerender',
      writeBundle: ({ dir = '' }, bundle) => {
        // Astro looks for it in the same way.
        const name = Object.keys(bundle).find((file) => file.startsWith('prerender-entry'));
        if (name === undefined) throw new Error('Astro bundles the code of the pages under another name');
        entry = pathToFileURL(join(dir, name)).href;
      },
    } satisfies Plugin,
    /** Astro fills it in until the bundles are written. */
    keep: (all: Beginning['pages']): void => {
      pages = all;
    },
    /** `own` is Astro's prerenderer when it is set up: it has imported the code by then. */
    beginning: (own: object): Beginning => {
      const { app } = own as { readonly app: { getSettings(): { readonly scripts: readonly unknown[] } } };
      const routes = [...pages].map(([key, { styles }]) => [key, { styles }] as const);
      return { entry, pages: new Map(routes), scripts: app.getSettings().scripts };
    },
  };
}
