import { fileURLToPath } from 'node:url';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';

type FreshPass = typeof import('../adapters/fresh-pass.ts');

const source = fileURLToPath(new URL('../adapters/fresh-pass.ts', import.meta.url));

/**
 * In dev: the instance of the pass module that the pages use. Vite loads modules of pages separately from modules of
 * plugins and reloads them when code changes, so a plugin must call this each time and not store the result.
 */
export async function pagesPass({ environments: { ssr } }: ViteDevServer): Promise<FreshPass> {
  if (!isRunnableDevEnvironment(ssr)) throw new Error('The pages of the dev server do not run in this process');
  return ssr.runner.import<FreshPass>(source);
}
