import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The HTML files of a built site, sorted. An old address like `/stranica.html` is a folder of that name. */
export async function htmlFilesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  return files.map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll(sep, '/')).sort();
}
