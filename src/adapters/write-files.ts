import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { halfwayRefusal, writeRefusal } from '../domain/editor/requests/write-refusal.ts';
import {
  carryOut,
  hashOf,
  hashOfFile,
  hiddenName,
  makeRoom,
  partOf,
  placeOf,
  statOf,
  syncFolders,
  type WriteStep,
  writeThrough,
} from './write-steps.ts';

/** A change of one file. */
export interface FileChange {
  /** The path under the root, with forward slashes. */
  readonly path: string;
  /** What the file will hold; undefined deletes it. */
  readonly bytes: Uint8Array | string | undefined;
  /** What the file held when the change was thought out, null for no file; when it holds something else, nothing is done. */
  readonly before?: Uint8Array | string | null;
}

/**
 * Writes and deletes files under `root`, all of them or none, in this order. New texts are written beside, flushed and
 * renamed; a list of the steps lies there meanwhile, so that a killed run is finished by `finishWrites`. Throws a
 * Refusal that names the place, the reason and the cure; a deletion of what is not there is one too.
 */
export async function writeFiles(root: string, changes: readonly FileChange[]): Promise<void> {
  const steps: WriteStep[] = [];
  let current = changes[0]?.path ?? '';
  let done = 0;
  let list: string | undefined;
  try {
    await mkdir(root, { recursive: true });
    // Of two changes of one file the later one counts.
    for (const change of new Map(changes.map((each) => [each.path, each])).values()) {
      current = change.path;
      steps.push(await prepare(root, change));
    }
    if (steps.length > 1) list = await writeList(root, steps);
    for (const step of steps) {
      current = step.path;
      await carryOut(root, step);
      done += 1;
    }
  } catch (error) {
    if (done > 0) throw halfwayRefusal(placeOf(root, current), error);
    // The list goes first: without it the rest is only rubbish.
    for (const path of [...(list ? [list] : []), ...steps.map((step) => partOf(root, step))]) {
      await rm(path, { force: true }).catch(() => undefined);
    }
    throw writeRefusal(placeOf(root, current), error);
  }
  await syncFolders(foldersOf(root, steps));
  if (list) await rm(list);
}

/** Writes the new text of one file beside it. */
async function prepare(root: string, { path, bytes, before }: FileChange): Promise<WriteStep> {
  const old = await statOf(root, path);
  if (!old && bytes === undefined) {
    throw new Refusal(`${placeOf(root, path)}: удалять нечего, такого файла уже нет. Обновите страницу.`);
  }
  const hash = await hashOfFile(root, path);
  if (before !== undefined && hash !== (before === null ? null : hashOf(before))) {
    throw new Refusal(`${placeOf(root, path)}: файл только что изменила другая программа. Повторите.`);
  }
  await makeRoom(root, path, old);
  const step = { path, part: hiddenName('part'), isDeletion: bytes === undefined, before: hash };
  try {
    await writeThrough(partOf(root, step), bytes ?? '', old);
  } catch (error) {
    await rm(partOf(root, step), { force: true }).catch(() => undefined);
    throw error;
  }
  return step;
}

/** Writes the list of steps; from the moment it has its name, the steps will be done, whatever happens. */
async function writeList(root: string, steps: readonly WriteStep[]): Promise<string> {
  await syncFolders(foldersOf(root, steps));
  const folder = dirname(join(root, steps[0]?.path ?? ''));
  const part = join(folder, hiddenName('part'));
  const list = join(folder, hiddenName('steps'));
  try {
    await writeThrough(part, JSON.stringify(steps));
    await rename(part, list);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolders([folder]);
  return list;
}

const foldersOf = (root: string, steps: readonly WriteStep[]): string[] =>
  steps.map(({ path }) => dirname(join(root, path)));
