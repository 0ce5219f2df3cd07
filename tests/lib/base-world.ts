import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { hashOf } from '../../src/adapters/write-steps.ts';
import { readConflict, readManifest, readUndoList } from '../../src/domain/base/manifest.ts';
import { baseFolder, manifestFile, roleOf, undoFile } from '../../src/domain/base/places.ts';
import { planUpdate, type UpdatePlan, type Upstream } from '../../src/domain/base/plan-update.ts';
import { keepForUndo, planUndo } from '../../src/domain/base/undo.ts';

/** All files under content/, with the base's folder, by path. */
export type World = ReadonlyMap<string, string>;
/** A base: its entries and uploads by path. */
export type BaseFiles = Readonly<Record<string, string>>;

const isUpload = (path: string): boolean => path.startsWith('media/');

function upstreamOf(files: BaseFiles, version: string): Upstream {
  const all = Object.entries(files);
  const uploads = all.filter(([path]) => isUpload(path)).map(([path, text]) => [path, hashOf(text)] as const);
  return {
    name: 'База',
    version,
    texts: new Map(all.filter(([path]) => !isUpload(path))),
    uploads: new Map(uploads),
    refused: new Map(),
  };
}

function planOf(world: World, files: BaseFiles, version: string): UpdatePlan {
  const own = [...world].filter(([path]) => !path.startsWith(baseFolder));
  const held = [...world].map(([path, text]) => ({ text, of: roleOf(path) }));
  const among = (role: string) => held.flatMap(({ text, of }) => (of?.role === role ? [[of.path, text] as const] : []));
  const manifest = readManifest(world.get(manifestFile) ?? '');
  const conflicts = among('conflict').filter(([path]) => !isUpload(path));
  return planUpdate(
    {
      texts: new Map(own.filter(([path]) => !isUpload(path))),
      uploads: new Map(own.filter(([path]) => isUpload(path)).map(([path, text]) => [path, hashOf(text)])),
    },
    {
      ...(manifest && { manifest }),
      pristine: new Map(among('pristine')),
      conflicts: new Map(
        conflicts.flatMap(([path, text]) => {
          const conflict = readConflict(text);
          return conflict ? [[path.replace(/yaml$/, 'mdx'), conflict]] : [];
        }),
      ),
      beside: new Map(
        among('conflict')
          .filter(([path]) => isUpload(path))
          .map(([path, text]) => [path, hashOf(text)]),
      ),
    },
    upstreamOf(files, version),
    parseMarkdown,
  );
}

/** The files after an update, with what it takes to undo it. */
export function update(world: World, files: BaseFiles, version: string): { after: World; plan: UpdatePlan } {
  const plan = planOf(world, files, version);
  const after = new Map<string, string | null>(plan.texts);
  for (const [path, from] of plan.copies) after.set(path, files[from] ?? '');
  const bytes = (text: string | null | undefined) => (typeof text === 'string' ? Buffer.from(text) : undefined);
  const written = [...after].map(([path, text]) => ({ path, before: bytes(world.get(path)), after: bytes(text) }));
  if (written.length === 0) return { after: world, plan };
  const kept = keepForUndo(written, readUndoList(world.get(undoFile) ?? '') ?? [], hashOf);
  return { after: put(world, [...kept, ...written.map(({ path, after: now }) => ({ path, bytes: now }))]), plan };
}

/** The files after the last update is taken back; the names of files that forbid it. */
export function undo(world: World): World | string[] {
  const { changed, puts } = planUndo(
    readUndoList(world.get(undoFile) ?? '') ?? [],
    (path) => (world.has(path) ? hashOf(world.get(path) ?? '') : null),
    (path) => (world.has(path) ? Buffer.from(world.get(path) ?? '') : undefined),
  );
  return changed.length > 0 ? changed : put(world, puts);
}

function put(world: World, puts: readonly { path: string; bytes: Uint8Array | string | undefined }[]): World {
  const next = new Map(world);
  for (const { path, bytes } of puts) {
    if (bytes === undefined) next.delete(path);
    else next.set(path, Buffer.from(bytes as Uint8Array).toString());
  }
  return next;
}
