import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../adapters/content-pass.ts';

/** In dev: a changed entry changes the list of pages, and open pages reload. Queries read the entries themselves. */
export function contentWatch(): AstroIntegration {
  return {
    name: 'content-watch',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentDir);
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(contentDir + sep)) return;
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
