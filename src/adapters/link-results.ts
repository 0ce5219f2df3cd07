import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { type LinkResults, linkResultsSchema } from '../domain/content-health/link-results.ts';
import { tryParseJson, tryRead } from './files.ts';
import { writeFiles } from './write-files.ts';

/** The file with the results of `npm run links`; LINKS_FILE names another one. */
export const linksFile = resolve(process.env['LINKS_FILE'] ?? 'links.json');

/**
 * The results of the last check of links; undefined when there was none, a Russian sentence when the file cannot be
 * read.
 */
export async function readLinkResults(path = linksFile): Promise<LinkResults | string | undefined> {
  const text = await tryRead(readFile(path, 'utf8'));
  if (text === 'missing') return undefined;
  const read = text === 'unreadable' ? undefined : linkResultsSchema.safeParse(tryParseJson(text));
  // Only the file name, without folders: the page that shows this text is public.
  return read?.data ?? `Файл ${basename(path)} не читается: удалите его и выполните npm run links.`;
}

/** Saves the results for the next build. */
export async function writeLinkResults(results: LinkResults, path = linksFile): Promise<void> {
  await writeFiles(dirname(path), [{ path: basename(path), bytes: `${JSON.stringify(results, null, 2)}\n` }]);
}
