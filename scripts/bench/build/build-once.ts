import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { measure } from './process-tree.ts';
import type { Buildable } from './sites.ts';
import type { Build } from './summary.ts';

/** Builds a site from nothing and measures it. Throws when it has not the pages that it should have. */
export async function buildOnce(name: string, entries: number, site: Buildable): Promise<Build> {
  await site.clean();
  const build = await measure(site.build);
  const index = site.index && (await measure(site.index));
  const published = /опубликованы: (\d+)/.exec(build.output)?.[1];
  if (published !== undefined && Number(published) !== entries)
    throw new Error(`${name} published ${published} of ${entries} entries`);
  const made = await sizeOf(site.out);
  if (site.pages !== undefined && made.pages !== site.pages)
    throw new Error(`${name} made ${made.pages} pages of ${entries} entries, it should make ${site.pages}`);
  return {
    ...{ site: name, entries },
    seconds: build.seconds + (index?.seconds ?? 0),
    cpu: build.cpu + (index?.cpu ?? 0),
    memory: Math.max(build.memory, index?.memory ?? 0),
    ...made,
    index: index?.seconds ?? indexSeconds(build.output),
  };
}

/** The time of an index that is made inside a build and tells of it: «search index in 1.2s», «… in 340ms». */
function indexSeconds(output: string): number | undefined {
  const [, number, unit] = /search index in ([\d.]+) ?(ms|s)\b/.exec(output) ?? [];
  return number === undefined ? undefined : Number(number) / (unit === 'ms' ? 1000 : 1);
}

async function sizeOf(folder: string): Promise<{ bytes: number; files: number; pages: number }> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    files: files.length,
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
  };
}
