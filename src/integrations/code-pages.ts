import { fileURLToPath } from 'node:url';
import { filesUnder } from '../adapters/files.ts';

const routes = fileURLToPath(new URL('../pages', import.meta.url));

/** The pages of the dev server whose routes name no entry, by address. Pages that do not answer are left out. */
export async function codePages(origin: string): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const file of await filesUnder(routes)) {
    const [, path] = /^([^[]*?)(?:index)?\.(?:astro|mdx)$/.exec(file) ?? [];
    if (path === undefined || path.startsWith('admin/')) continue;
    const url = `/${path}${path === '' || path.endsWith('/') ? '' : '/'}`;
    const response = await fetch(new URL(url, origin));
    if (response.ok) pages.set(url, await response.text());
  }
  return pages;
}
