import { fileURLToPath } from 'node:url';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';

type FreshPass = typeof import('../adapters/fresh-pass.ts');

const source = fileURLToPath(new URL('../adapters/fresh-pass.ts', import.meta.url));

/**
 * In dev: the pass module that the pages use. Vite loads plugins and pages separately and reloads the pages' modules
 * when code changes, so a plugin asks for it each time and does not store it.
 */
export async function pagesPass({ environments: { ssr } }: ViteDevServer): Promise<FreshPass> {
  if (!isRunnableDevEnvironment(ssr)) throw new Error('The pages of the dev server do not run in this process');
  return ssr.runner.import<FreshPass>(source);
}
