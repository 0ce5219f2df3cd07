import { passContent, uploadNames } from '../adapters/content-pass.ts';
import { freshPass } from '../adapters/fresh-pass.ts';
import { parseMarkdown } from '../adapters/parse-markdown.ts';
import { type Census, censusOf } from '../domain/editor/files/entry-index.ts';

/** What the office knows of the entries; in dev, as of this moment, with drafts and every upload. */
export async function census(): Promise<Census> {
  if (!import.meta.env.DEV) return censusOf(await passContent(), parseMarkdown, 'public');
  return censusOf(await freshPass(), parseMarkdown, await uploadNames());
}
