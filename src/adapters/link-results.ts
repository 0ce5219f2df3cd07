import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type LinkResults, linkResultsSchema } from '../domain/content-health/link-results.ts';
import { orLost } from './files.ts';

/** The file with the results of `npm run links`; LINKS_FILE names another one. */
export const linksFile = resolve(process.env['LINKS_FILE'] ?? 'links.json');

/** The last results; undefined when there are none, a Russian sentence when the file can't be read. */
export async function readLinkResults(path = linksFile): Promise<LinkResults | string | undefined> {
  const text = await orLost(readFile(path, 'utf8'));
  if (text === 'gone') return undefined;
  const read = text === 'unreadable' ? undefined : linkResultsSchema.safeParse(parsed(text));
  // Only the name of the file, because a public page shows it.
  return read?.data ?? `Файл ${basename(path)} не читается: удалите его и выполните npm run links.`;
}

/** Stores the results for the next build. */
export async function writeLinkResults(results: LinkResults, path = linksFile): Promise<void> {
  await writeFile(path, `${JSON.stringify(results, null, 2)}\n`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
