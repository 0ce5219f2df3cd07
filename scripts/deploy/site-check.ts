import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** What the search must have to answer at all. */
const lexicon = z.object({ pages: z.int().positive(), index: z.record(z.string(), z.unknown()) });

/** What is wrong with a built site as a whole, in Russian; undefined when it may be served. */
export function siteFault(site: string): string | undefined {
  for (const page of ['index.html', '404.html']) {
    if (!isFilled(join(site, page))) return `в собранном сайте нет страницы ${page}`;
  }
  return searchFault(join(site, 'pagefind'));
}

/** The number of pages of a site. */
export function pageCount(site: string): number {
  return globSync('**/*.html', { cwd: site }).length;
}

function searchFault(folder: string): string | undefined {
  const read = lexicon.safeParse(parseFile(join(folder, 'lexicon.json')));
  if (!read.success) return 'в собранном сайте нет указателя поиска';
  const { pages, index } = read.data;
  const files = filesIn(index);
  if (files.length === 0) return 'в указателе поиска нет файлов';
  const lost = files.find((file) => !isFilled(join(folder, file)));
  if (lost !== undefined) return `в указателе поиска нет файла ${lost}`;
  const found = globSync('fragment/*.pf_fragment', { cwd: folder }).length;
  return found < pages ? `в указателе поиска ${found} из ${pages} страниц` : undefined;
}

/** The files that a value names, however deep: a build of an older commit has a list of another form. */
function filesIn(value: unknown): string[] {
  if (typeof value === 'string') return /\.(?:pf_\w+|json)$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(filesIn) : [];
}

const isFilled = (file: string): boolean => existsSync(file) && statSync(file).size > 0;

function parseFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
