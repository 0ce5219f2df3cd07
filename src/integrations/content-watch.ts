import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { contentDir } from '../adapters/content-pass.ts';

const config = fileURLToPath(new URL('../content.config.ts', import.meta.url));
const rules = ['../domain/', '../adapters/'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

/** In dev: a changed entry is judged again at once, and so is every entry when a rule changes. */
export function contentWatch(): AstroIntegration {
  return {
    name: 'content-watch',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        let ruleChanged = false;
        const refresh = async (): Promise<void> => {
          if (ruleChanged) await readRulesAgain(server);
          ruleChanged = false;
          await refreshContent?.({});
          server.ws.send({ type: 'full-reload' });
        };
        server.watcher.add(contentDir);
        server.watcher.on('all', (_, path) => {
          const isRule = rules.some((folder) => path.startsWith(folder));
          if (!isRule && !path.startsWith(contentDir + sep)) return;
          ruleChanged ||= isRule;
          clearTimeout(timer);
          timer = setTimeout(() => refresh().catch((error: unknown) => logger.error(String(error))), 100);
        });
      },
    },
  };
}

/** Astro reads loaders once and keeps them, and with them the rules as they were then. */
async function readRulesAgain({ environments }: ViteDevServer): Promise<void> {
  const loaders = environments['astro'];
  if (!loaders || !isRunnableDevEnvironment(loaders)) return;
  loaders.moduleGraph.invalidateAll();
  loaders.runner.clearCache();
  // Read here and now: Astro passes over a refresh that comes while it is reading them itself.
  await loaders.runner.import(config);
}
