import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type LinkResults, linkResultsSchema } from '../domain/content-health/link-results.ts';
import { orLost } from './files.ts';

/** Where `npm run links` leaves what it found; LINKS_FILE names another place. */
export const linksFile = resolve(process.env['LINKS_FILE'] ?? 'links.json');

/** What the last asking gave; undefined when there was none, a Russian sentence when the file can't be read. */
export async function readLinkResults(path = linksFile): Promise<LinkResults | string | undefined> {
  const text = await orLost(readFile(path, 'utf8'));
  if (text === 'gone') return undefined;
  const read = text === 'unreadable' ? undefined : linkResultsSchema.safeParse(parsed(text));
  // The name alone: the page that shows it is public.
  return read?.data ?? `Файл ${basename(path)} не читается: удалите его и выполните npm run links.`;
}

/** Keeps the results for the next build. */
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
