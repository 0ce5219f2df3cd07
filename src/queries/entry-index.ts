import { buildPass } from '../adapters/build-pass.ts';
import { freshPass } from '../adapters/fresh-pass.ts';
import { type EntryIndex, entryIndexOf } from '../domain/editor/files/entry-index.ts';

/** The index of entries for the editor; in dev it is current and includes drafts and all uploads. */
export async function entryIndex(): Promise<EntryIndex> {
  if (!import.meta.env.DEV) return (await buildPass()).index;
  return entryIndexOf(await freshPass(), { isPublic: false });
}
