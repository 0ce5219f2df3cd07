import { contentDir, freshPass, passContent } from '../adapters/content-pass.ts';
import { filesUnder } from '../adapters/files.ts';
import { parseMarkdown } from '../adapters/parse-markdown.ts';
import { type Census, censusOf } from '../domain/cms/census.ts';

/** What the office knows of the entries; in dev, as of this moment, with drafts and every upload. */
export async function census(): Promise<Census> {
  if (!import.meta.env.DEV) return censusOf(await passContent(), parseMarkdown, 'public');
  const uploads = (await filesUnder(contentDir)).filter((path) => path.startsWith('media/'));
  return censusOf(await freshPass(), parseMarkdown, uploads);
}
