import { join } from 'node:path';
import type { UndoList } from '../domain/base/manifest.ts';
import { undoFolder } from '../domain/base/places.ts';
import type { UpdatePlan } from '../domain/base/plan-update.ts';
import { keepForUndo, planUndo, type Written } from '../domain/base/undo.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { maxUploadBytes } from '../domain/uploads/kinds.ts';
import { readBounded } from './files.ts';
import { type FileChange, writeFiles } from './write-files.ts';
import { hashOf } from './write-steps.ts';

/**
 * Writes an update into content/, all of it or nothing, together with what it takes to undo it; `previous` is the list
 * of the update before, and without it nothing is kept.
 */
export async function applyUpdate(
  contentDir: string,
  { texts, copies }: Pick<UpdatePlan, 'texts' | 'copies'>,
  uploadsFrom: string,
  previous?: UndoList,
): Promise<void> {
  const written: Written[] = [];
  for (const [path, text] of texts) {
    const before = await bytesOf(contentDir, path);
    if (before || text !== null) written.push({ path, before, after: text ?? undefined });
  }
  for (const [path, from] of copies) {
    const after = await bytesOf(uploadsFrom, from);
    if (!after) throw new Refusal(`Файл общей базы ${from} больше не читается. Ничего не изменено, повторите.`);
    written.push({ path, before: await bytesOf(contentDir, path), after });
  }
  if (written.length === 0) return;
  const changes = written.map(
    ({ path, before, after }): FileChange => ({ path, bytes: after, before: before ?? null }),
  );
  const kept = previous ? keepForUndo(written, previous, hashOf) : [];
  await writeFiles(contentDir, [...(await withoutMissing(contentDir, kept)), ...changes]);
}

/** Takes the last update back. Throws a Refusal that names the files which were changed since; then nothing is done. */
export async function undoUpdate(contentDir: string, list: UndoList): Promise<readonly string[]> {
  if (list.length === 0) throw new Refusal('Отменять нечего: после последней отмены обновлений не было.');
  const files = new Map<string, Uint8Array | undefined>();
  for (const path of list.flatMap((each) => [each.path, undoFolder + each.path])) {
    files.set(path, await bytesOf(contentDir, path));
  }
  const hash = (path: string) => {
    const bytes = files.get(path);
    return bytes ? hashOf(bytes) : null;
  };
  const { changed, puts } = planUndo(list, hash, (path) => files.get(path));
  if (changed.length > 0) {
    const names = changed.map((path) => `  content/${path}`).join('\n');
    throw new Refusal(
      `После обновления изменились:\n${names}\nОтмена стёрла бы эти правки, поэтому ничего не тронуто.`,
    );
  }
  await writeFiles(contentDir, await withoutMissing(contentDir, puts));
  return list.map(({ path }) => path);
}

/** A deletion of what is not there would be refused. */
async function withoutMissing(contentDir: string, changes: readonly FileChange[]): Promise<FileChange[]> {
  const needed = await Promise.all(
    changes.map(async (change) => change.bytes !== undefined || (await bytesOf(contentDir, change.path)) !== undefined),
  );
  return changes.filter((_, i) => needed[i]);
}

async function bytesOf(folder: string, path: string): Promise<Uint8Array | undefined> {
  const bytes = await readBounded(join(folder, path), maxUploadBytes);
  if (bytes === 'missing') return undefined;
  if (typeof bytes === 'string') throw new Refusal(`${path}: файл не открывается. Ничего не изменено.`);
  return bytes;
}
