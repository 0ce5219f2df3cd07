import { fileURLToPath } from 'node:url';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';

type FreshPass = typeof import('../adapters/fresh-pass.ts');

const source = fileURLToPath(new URL('../adapters/fresh-pass.ts', import.meta.url));

/**
 * In dev: the module of the pass as the pages have it. Vite loads their modules apart from those of its plugins and
 * loads them again when code changes, so a plugin asks for it each time and keeps none.
 */
export async function pagesPass({ environments: { ssr } }: ViteDevServer): Promise<FreshPass> {
  if (!isRunnableDevEnvironment(ssr)) throw new Error('The pages of the dev server do not run in this process');
  return ssr.runner.import<FreshPass>(source);
}
