import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../adapters/content-pass.ts';

const domain = fileURLToPath(new URL('../domain', import.meta.url));

/** In dev: a changed entry is judged again at once; a changed rule restarts the server. */
export function contentWatch(): AstroIntegration {
  return {
    name: 'content-watch',
    hooks: {
      'astro:config:setup': ({ command, addWatchFile }) => {
        if (command !== 'dev') return;
        for (const file of readdirSync(domain, { recursive: true, encoding: 'utf8' })) {
          if (/^(?:model|schemas|gate)\b.*\.ts$/.test(file)) addWatchFile(join(domain, file));
        }
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(contentDir);
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(contentDir)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            refreshContent?.({}).then(
              () => server.ws.send({ type: 'full-reload' }),
              (error: unknown) => logger.error(String(error)),
            );
          }, 100);
        });
      },
    },
  };
}
