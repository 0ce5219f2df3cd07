import { cp, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { pagePerTemplate } from '../../scripts/audit/templates.ts';
import { type Engines, findEngines } from '../../scripts/lib/engines.ts';
import { readSite } from '../lib/dist.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { watch, watchKey, watchPath } from './watch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A copy of the built site whose pages begin with the watching script. */
    watchedSite: string;
    /** How each engine is started. */
    engines: Engines;
    /** The longest page of each template. */
    templates: string[];
  }
}

/** Makes the watched copy of the site and finds the engines. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tc-engines-'));
  await cp(frozenSite.dist, folder, { recursive: true, filter: (path) => !/\/(?:admin|og)$/.test(path) });
  await writeFile(join(folder, watchPath), `(${watch})(${Date.parse(frozenSite.now)}, '${watchKey}');\n`);
  for await (const page of glob('**/*.html', { cwd: folder })) {
    const html = await readFile(join(folder, page), 'utf8');
    await writeFile(join(folder, page), html.replace('<head>', `<head><script src="${watchPath}"></script>`));
  }
  project.provide('watchedSite', folder);
  project.provide('engines', await findEngines());
  const { pages } = await readSite(frozenSite.dist);
  project.provide(
    'templates',
    pagePerTemplate(pages).map(({ path }) => path),
  );
  return () => rm(folder, { recursive: true });
}
