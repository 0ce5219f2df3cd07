import { ownerOf } from '../domain/base/owner.ts';
import { type BaseState, noBase } from '../domain/base/state.ts';
import { decode } from '../domain/gate/source-text.ts';
import { readHeldBase } from './base-files.ts';
import { readSource } from './content-pass.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** What is to be told to editors of the common base in content/, as its files are now. */
export async function readBaseState(contentDir: string): Promise<BaseState> {
  const { manifest, pristine, conflicts, beside } = await readHeldBase(contentDir);
  if (!manifest) return noBase;
  const owners = [...pristine.keys()].map(async (path) => {
    const bytes = (await readSource(path, contentDir))?.bytes;
    const owner = ownerOf(path, (bytes && decode(bytes)) ?? '', pristine, parseMarkdown);
    return bytes && owner !== 'own' ? [[path, owner] as const] : [];
  });
  const { name, version, withdrawn } = manifest;
  return {
    source: { name, version },
    owners: Object.fromEntries((await Promise.all(owners)).flat()),
    conflicts: Object.fromEntries(conflicts),
    beside: [...beside.keys()],
    withdrawn,
  };
}
