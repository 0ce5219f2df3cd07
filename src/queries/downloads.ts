import { join } from 'node:path';
import { contentDir } from '../adapters/content-pass.ts';
import { parseMarkdown } from '../adapters/parse-markdown.ts';
import { problemsOf } from '../adapters/uploads.ts';
import { fieldReferencesOf, proseReferencesOf } from '../domain/gate/references.ts';
import type { CollectionId } from '../domain/model/collection-id.ts';
import { type Item, library } from './library.ts';

/** The files that published entries offer for download; pictures are emitted with their pages instead. */
export async function downloads(): Promise<string[]> {
  const items: readonly Item<CollectionId>[] = Object.values(await library()).flat();
  const references = items.flatMap((item) => [...fieldReferencesOf(item), ...proseReferencesOf(item, parseMarkdown)]);
  const files = new Set(references.filter(({ isDownload }) => isDownload).map(({ id }) => id));
  const judged = [...files].map(async (file) => [file, await problemsOf(join(contentDir, file))] as const);
  // Prose may name a refused file: it is neither shown nor published.
  return (await Promise.all(judged)).filter(([, problems]) => problems?.length === 0).map(([file]) => file);
}
