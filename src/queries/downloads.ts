import { join } from 'node:path';
import { contentDir } from '../adapters/content-pass.ts';
import { parseMarkdown } from '../adapters/parse-markdown.ts';
import { problemsOf } from '../adapters/uploads.ts';
import { fieldReferencesOf, proseReferencesOf } from '../domain/gate/references.ts';
import type { CollectionId } from '../domain/model/collection-id.ts';
import { type Item, library } from './library.ts';

/** The files that published entries offer for download. Pictures are emitted by the bundler with their pages. */
export async function downloads(): Promise<string[]> {
  const items: readonly Item<CollectionId>[] = Object.values(await library()).flat();
  const references = items.flatMap((item) => [...fieldReferencesOf(item), ...proseReferencesOf(item, parseMarkdown)]);
  const files = new Set(references.filter(({ isDownload }) => isDownload).map(({ id }) => id));
  const judged = [...files].map(async (file) => [file, await problemsOf(join(contentDir, file))] as const);
  // Prose may name a refused file: the link is not shown, and the file is not published.
  return (await Promise.all(judged)).filter(([, problems]) => problems?.length === 0).map(([file]) => file);
}
