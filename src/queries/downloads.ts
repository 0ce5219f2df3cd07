import { join } from 'node:path';
import { contentDir } from '../adapters/content-pass.ts';
import { problemsOf } from '../adapters/uploads.ts';
import { contentPass } from './pass.ts';

/** The files that published entries offer for download. Pictures are emitted by the bundler with their pages. */
export async function downloads(): Promise<string[]> {
  const files = [...(await contentPass()).downloads];
  const judged = files.map(async (file) => [file, await problemsOf(join(contentDir, file))] as const);
  // Prose may name a refused file: the link is not shown, and the file is not published.
  return (await Promise.all(judged)).filter(([, problems]) => problems?.length === 0).map(([file]) => file);
}
