import { join } from 'node:path';
import { type Conflict, readConflict, readManifest, readUndoList, type UndoList } from '../domain/base/manifest.ts';
import { baseFolder, manifestFile, roleOf, undoFile } from '../domain/base/places.ts';
import type { HeldBase, LocalFiles } from '../domain/base/plan-update.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { maxBytes, type SourceFile } from '../domain/gate/read-entry.ts';
import { decode } from '../domain/gate/source-text.ts';
import { mediaFolder } from '../domain/model/media-path.ts';
import { maxUploadBytes } from '../domain/uploads/kinds.ts';
import { isEntry, readSource } from './content-pass.ts';
import { filesUnder, readBounded } from './files.ts';
import { hashOf } from './write-steps.ts';

/** The base of a centre with the list of what its last update has changed. */
export interface HeldFiles extends HeldBase {
  readonly undo: UndoList;
}

/** Reads the base that a centre has taken. Throws a Refusal when its own files can't be read. */
export async function readHeldBase(contentDir: string): Promise<HeldFiles> {
  const pristine = new Map<string, string>();
  const conflicts = new Map<string, Conflict>();
  const beside = new Map<string, string>();
  for (const file of await filesUnder(contentDir, baseFolder)) {
    const { role, path } = roleOf(file) ?? {};
    if (role === undefined || path === undefined || role === 'undo') continue;
    if (role === 'conflict' && path.startsWith(mediaFolder)) {
      beside.set(path, hashOf(await bytesOf(contentDir, file)));
      continue;
    }
    const text = decode(await bytesOf(contentDir, file));
    if (role === 'pristine') {
      if (text === undefined) throw unreadable(file);
      pristine.set(path, text);
      continue;
    }
    const conflict = readConflict(text ?? '');
    if (!conflict) throw unreadable(file);
    conflicts.set(entryOf(path, conflict), conflict);
  }
  const manifest = await readYaml(contentDir, manifestFile, readManifest);
  const undo = await readYaml(contentDir, undoFile, readUndoList);
  return { ...(manifest && { manifest }), pristine, conflicts, beside, undo: undo ?? [] };
}

/** The path of the entry of which `materials/list.yaml` keeps a conflict: a text with a head is MDX. */
const entryOf = (path: string, { theirs }: Conflict): string =>
  theirs.startsWith('---\n') ? path.replace(/\.yaml$/, '.mdx') : path;

async function readYaml<T>(
  contentDir: string,
  file: string,
  read: (text: string) => T | undefined,
): Promise<T | undefined> {
  const bytes = await readBounded(join(contentDir, file), maxBytes * 8);
  if (bytes === 'missing') return undefined;
  const found = typeof bytes === 'string' ? undefined : read(decode(bytes) ?? '');
  if (found === undefined) throw unreadable(file);
  return found;
}

async function bytesOf(contentDir: string, file: string): Promise<Uint8Array> {
  const bytes = await readBounded(join(contentDir, file), maxUploadBytes);
  if (typeof bytes === 'string') throw unreadable(file);
  return bytes;
}

const unreadable = (file: string): Refusal =>
  new Refusal(`content/${file} не читается. Верните файл из прежней версии: git checkout -- content/${file}`);

/** The entries and the hashes of uploads in a folder like content/. */
export async function readLocal(contentDir: string): Promise<LocalFiles> {
  const paths = (await filesUnder(contentDir)).filter(isEntry);
  const sources = await Promise.all(paths.map((path) => readSource(path, contentDir)));
  return { texts: textsOf(sources.filter((source) => source !== undefined)), uploads: await uploadsIn(contentDir) };
}

/** The hashes of all uploads in a folder like content/. */
export async function uploadsIn(contentDir: string): Promise<Map<string, string>> {
  return hashesOf(contentDir, await filesUnder(contentDir, mediaFolder));
}

export const textsOf = (sources: readonly SourceFile[]): Map<string, string | undefined> =>
  new Map(sources.map(({ path, bytes }) => [path, bytes && decode(bytes)]));

/** Hashes of uploads by path; what is no ordinary file has none. */
export async function hashesOf(folder: string, paths: readonly string[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const path of paths) {
    const bytes = await readBounded(join(folder, path), maxUploadBytes);
    if (typeof bytes !== 'string') hashes.set(path, hashOf(bytes));
  }
  return hashes;
}
