import type { IndexContents } from '../domain/search/format/lexicon.ts';
import { splitWords } from '../domain/search/indexing/split-words.ts';
import { readContents } from '../domain/search/reading/contents.ts';
import { packed, unpacked } from './pagefind-file.ts';
import { hashOf } from './write-steps.ts';

/**
 * Bytes of CBOR in a part. Pagefind cuts its index into parts of some 75 thousand, of which a query of two words reads
 * two or three; the list of the parts, which every first query reads, grows as they get smaller.
 */
const partSize = 16_000;

type Files = ReadonlyMap<string, Uint8Array>;

/** The files of an index with its words in smaller parts, and what it consists of instead of Pagefind's list. */
export async function withSmallParts(files: Files): Promise<{ files: Files; contents: IndexContents }> {
  const made = new Map(files);
  const take = (path: string) => {
    const bytes = made.get(path);
    if (!bytes) throw new Error(`Pagefind made no ${path}`);
    made.delete(path);
    return new Uint8Array(bytes);
  };
  const list = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  const contents = await readContents(take(list ?? '*.pf_meta'));
  const parts = [];
  for (const { file } of contents.parts) {
    for (const { from, to, cbor } of splitWords(unpacked(take(file)), partSize)) {
      const bytes = await packed(cbor);
      const part = { from, to, file: `index/${hashOf(bytes).slice(0, 8)}.pf_index` };
      made.set(part.file, bytes);
      parts.push(part);
    }
  }
  return { files: made, contents: { ...contents, parts } };
}
