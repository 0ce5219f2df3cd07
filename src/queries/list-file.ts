import { buildPass } from '../adapters/build-pass.ts';
import type { ListFile } from '../domain/editor/lists/list-file.ts';

/** The rows of published entries for the editor at a git host; in dev the file server gives the rows. */
export async function listFile(): Promise<ListFile> {
  return import.meta.env.DEV ? {} : (await buildPass()).lists;
}
