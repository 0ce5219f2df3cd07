import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventPages } from './search-corpus.ts';

/** A folder of entries with so many materials in it. */
export interface CmsCorpus {
  /** The folder that holds `content`; to be removed. */
  readonly folder: string;
  /** The title of the last invented material. */
  readonly title: string;
}

/**
 * Copies the entries into a temporary folder and fills it up to `count` materials: the real ones again and again, each
 * with a title of its own, so that their size, fields and blocks are those of real entries.
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
  for (const { entry } of inventPages(Math.max(0, count - names.length), sources)) {
    const source = sources[made % sources.length] ?? '';
    made += 1;
    // Letters alone: quotes and colons mean something in YAML and in search.
    title = `Проба ${made}: ${entry.data.title.replaceAll(/[^а-яё ]/gi, '')}`;
    await writeFile(join(materials, `${entry.id}.mdx`), source.replace(/^title: .*$/m, `title: '${title}'`));
  }
  return { folder, title };
}
