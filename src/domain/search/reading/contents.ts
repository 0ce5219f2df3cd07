import type { IndexContents } from '../format/lexicon.ts';
import { type Bytes, list, text, unpack } from './packed.ts';

/**
 * Parses Pagefind's list of its files, `pf_meta`: the order of values comes from the sources of Pagefind 1.6
 * (pagefind/src/index). Throws for another shape.
 */
export async function readContents(bytes: Bytes): Promise<IndexContents> {
  const [, pages, parts, filters, , fields] = list(await unpack(bytes));
  return {
    pages: list(pages).map((page) => text(list(page)[0])),
    parts: list(parts).map((part) => {
      const [from, to, hash] = list(part);
      return { from: text(from), to: text(to), file: `index/${text(hash)}.pf_index` };
    }),
    filters: Object.fromEntries(
      list(filters).map((filter) => {
        const [name, hash] = list(filter);
        return [text(name), `filter/${text(hash)}.pf_filter`];
      }),
    ),
    fields: list(fields).map(text),
  };
}
