import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../adapters/content-pass.ts';
import { debounce } from './debounce.ts';
import { pagesPass } from './pages-pass.ts';

/** What is no page: Vite's modules, and the search index, which looks for itself. */
const noPage = /^\/(?:@|src\/|node_modules\/|pagefind\/)/;

/** In dev: a changed entry changes the list of pages, and open pages reload. Queries read the entries themselves. */
export function contentWatch(): AstroIntegration {
  return {
    name: 'content-watch',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const reload = debounce(() => server.ws.send({ type: 'full-reload' }));
        server.watcher.add(contentDir);
        server.watcher.on('all', (_, path) => {
          if (path.startsWith(contentDir + sep)) reload();
        });

        // The watcher comes late and is blind to permissions, so whoever asks for a page looks at the files itself.
        let known: string | undefined;
        const renewList = async (): Promise<void> => {
          const { text } = await (await pagesPass(server)).snapshotFiles();
          if (text === known) return;
          known = text;
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
        };
        server.middlewares.use((request, _, next) => {
          if (noPage.test(request.url ?? '')) return next();
          renewList().then(() => next(), next);
        });
      },
    },
  };
}
