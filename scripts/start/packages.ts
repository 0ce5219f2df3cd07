import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/**
 * Makes packages ready for the browser in a process of its own, into the folder where Vite looks for them. When that
 * fails, Vite makes them itself.
 */
export function packagesApart(): AstroIntegration {
  return {
    name: 'packages-apart',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const optimiser = server.environments['client']?.depsOptimizer;
        if (!optimiser) return;
        const { init } = optimiser;
        optimiser.init = async () => {
          const made = once(fork(join(import.meta.dirname, 'optimise.ts')), 'exit').catch(() => undefined);
          const ready = made.then(init).finally(() => {
            if (optimiser.scanProcessing === ready) delete optimiser.scanProcessing;
          });
          // Scripts that name a package wait for this; pages do not.
          optimiser.scanProcessing = ready;
        };
      },
    },
  };
}
