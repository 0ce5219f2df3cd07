import * as z from 'zod';
import { formsIn } from '../domain/search/language/word-list.ts';
import { type Bytes, unpackText } from '../domain/search/reading/packed.ts';

/** A page or term as it is stored in the index. */
export interface Fragment {
  readonly url: string;
  readonly title: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Its words, in the forms used in the text. */
  readonly forms: ReadonlySet<string>;
  /** The whole fragment as JSON. */
  readonly json: string;
}

const stored = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
});

/**
 * The pages and terms of an index by Pagefind's id, which is a hash. `files` is keyed by path in the index; fragments
 * in `known` are not read again.
 */
export async function readFragments(
  files: ReadonlyMap<string, Uint8Array>,
  known: ReadonlyMap<string, Fragment>,
): Promise<Map<string, Fragment>> {
  const found = [...files].flatMap(([path, bytes]) => {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    return id === undefined ? [] : [{ id, bytes }];
  });
  return new Map(
    await Promise.all(
      found.map(async ({ id, bytes }) => [id, known.get(id) ?? (await readFragment(new Uint8Array(bytes)))] as const),
    ),
  );
}

async function readFragment(bytes: Bytes): Promise<Fragment> {
  const json = await unpackText(bytes);
  const { url, content, meta, filters } = stored.parse(JSON.parse(json));
  const { title = '' } = meta;
  return { url, title, filters, json, forms: formsIn(`${content} ${title}`) };
}
