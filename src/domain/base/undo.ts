import { type UndoList, writeBaseYaml } from './manifest.ts';
import { undoFile, undoFolder } from './places.ts';

/** A file that an update writes: what it holds before and after; undefined for no file. */
export interface Written {
  readonly path: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | string | undefined;
}

/** A file to write; undefined deletes it. */
export interface Put {
  readonly path: string;
  readonly bytes: Uint8Array | string | undefined;
}

const keptPath = (path: string): string => undoFolder + path;

/**
 * The files that keep what an update replaces, in the place of those of the update before. Git has these very texts in
 * its history, so they cost a repository nothing.
 */
export function keepForUndo(
  written: readonly Written[],
  previous: UndoList,
  hashOf: (bytes: Uint8Array | string) => string,
): Put[] {
  const list = written.map(({ path, before, after }) => ({
    path,
    after: after === undefined ? null : hashOf(after),
    isKept: before !== undefined,
  }));
  const puts = new Map(keptFiles(previous).map((path): [string, Put] => [path, { path, bytes: undefined }]));
  for (const { path, before } of written) {
    if (before) puts.set(keptPath(path), { path: keptPath(path), bytes: before });
  }
  return [...puts.values(), { path: undoFile, bytes: writeBaseYaml(list) }];
}

const keptFiles = (list: UndoList): string[] => list.filter(({ isKept }) => isKept).map(({ path }) => keptPath(path));

/**
 * What takes an update back: every file as it was. Files that were changed since then are named instead, and then
 * nothing may be done.
 */
export function planUndo(
  list: UndoList,
  current: (path: string) => string | null,
  kept: (path: string) => Uint8Array | undefined,
): { changed: string[]; puts: Put[] } {
  const changed = list.filter(({ path, after }) => current(path) !== after).map(({ path }) => path);
  const lost = list.filter(({ path, isKept }) => isKept && !kept(keptPath(path))).map(({ path }) => keptPath(path));
  const restored = list.map(({ path, isKept }): Put => ({ path, bytes: isKept ? kept(keptPath(path)) : undefined }));
  // What the update has deleted and was not there before needs no deletion.
  const real = restored.filter(({ path, bytes }) => bytes !== undefined || current(path) !== null);
  const cleared = [...keptFiles(list), undoFile].map((path): Put => ({ path, bytes: undefined }));
  return { changed: [...changed, ...lost], puts: [...real, ...cleared] };
}
