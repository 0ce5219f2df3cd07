import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventPages } from './search-corpus.ts';

/** A folder of entries with many materials. */
export interface CmsCorpus {
  /** The folder that contains `content`; the caller removes it. */
  readonly folder: string;
  /** The title of the last added material. */
  readonly title: string;
}

/**
 * Copies the entries into a temporary folder and adds copies of real materials, each with its own title, until there
 * are `count`, and at least one. So size, fields and blocks are those of real entries.
 */
export async function makeCmsCorpus(contentDir: string, count: number): Promise<CmsCorpus> {
  const folder = await mkdtemp(join(tmpdir(), 'cms-'));
  const content = join(folder, 'content');
  await cp(contentDir, content, { recursive: true });
  const materials = join(content, 'materials');
  const names = (await readdir(materials)).filter((name) => name.endsWith('.mdx')).sort();
  const sources = await Promise.all(names.map((name) => readFile(join(materials, name), 'utf8')));
  let title = '';
  let made = 0;
  for (const { entry } of inventPages(Math.max(1, count - names.length), sources)) {
    const source = sources[made % sources.length] ?? '';
    made += 1;
    // Letters only: quotes and colons have a meaning in YAML and in search.
    title = `Проба ${made}: ${entry.data.title.replaceAll(/[^а-яё ]/gi, '')}`;
    await writeFile(join(materials, `${entry.id}.mdx`), source.replace(/^title: .*$/m, `title: '${title}'`));
  }
  return { folder, title };
}
