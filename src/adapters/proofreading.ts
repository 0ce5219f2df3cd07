import { join } from 'node:path';
import dictionary from 'dictionary-ru';
import nspell from 'nspell';
import type { Speller } from '../domain/content-checks/spelling.ts';
import { readBounded } from './files.ts';

/** A list of a hundred thousand words. */
const maxListBytes = 2_000_000;

/** The Russian dictionary with extra words, one per line, in Hunspell's personal format: `слово` or `слово/образец`. */
export function openSpeller(words: string): Speller {
  return nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) }).personal(words);
}

/**
 * The word lists of a content folder: words that the dictionary lacks, and passages misspelt on purpose. A missing file
 * is an empty list; throws a Russian error when a file cannot be read.
 */
export async function readWordLists(folder: string): Promise<{ words: string; misspelt: readonly string[] }> {
  const [words, misspelt] = await Promise.all(
    ['words.txt', 'misspelt.txt'].map((name) => readList(join(folder, name))),
  );
  return { words: words ?? '', misspelt: (misspelt ?? '').split('\n').filter((line) => line.trim() !== '') };
}

async function readList(path: string): Promise<string> {
  const bytes = await readBounded(path, maxListBytes);
  if (bytes === 'missing') return '';
  if (typeof bytes === 'string' || bytes.length > maxListBytes)
    throw new Error(`Файл не читается: ${path}. Проверьте права на него и его размер.`);
  return new TextDecoder().decode(bytes);
}
