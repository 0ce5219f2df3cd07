import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildPass } from '../adapters/build-pass.ts';

/** A repository of the site, and what Astro has already put there: the code of the pages. */
const kept: readonly string[] = ['.git', '.prerender'];

/**
 * Empties the folder of the built site when the entries are judged. Astro itself would do so as it starts, and a build
 * that stops for want of entries would leave nothing of the last one.
 */
export function emptiedFolder(): AstroIntegration {
  let folder = '';
  const empty = async (): Promise<void> => {
    await buildPass();
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((one) => !kept.includes(one))) await rm(`${folder}/${name}`, { recursive: true });
  };
  return {
    name: 'emptied-folder',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The first files that are written are those of the browser.
        const plugin = {
          name: 'emptied-folder',
          // Not in the server that Astro starts to look at the code.
          apply: 'build' as const,
          applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
          buildStart: empty,
        };
        updateConfig({ vite: { build: { emptyOutDir: false }, plugins: [plugin] } });
      },
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
    },
  };
}
