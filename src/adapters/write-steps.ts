import { createHash, randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, lstat, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../domain/editor/requests/refusal.ts';

/** A file ready to be put in the place of another one, or a deletion ready to be done. */
export interface WriteStep {
  /** The path of the file under the root, with forward slashes. */
  readonly path: string;
  /** The name of the new text beside it; empty for a deletion, and then it only says that this is not done yet. */
  readonly part: string;
  readonly isDeletion: boolean;
  /** The hash of what the file holds before; null when there is no file. */
  readonly before: string | null;
}

/** The name of a file that nobody takes for content: it starts with a dot. The number says which process made it. */
export const hiddenName = (ending: 'part' | 'steps'): string =>
  `.tutor-centre-${process.pid}-${randomBytes(8).toString('hex')}.${ending}`;

/** The number of the process and the kind of file in a name made by `hiddenName`. */
export const hiddenNamePattern = /^\.tutor-centre-(\d+)-[0-9a-f]{16}\.(part|steps)$/;

export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The path of a file as messages name it: `content/faq/a.yaml`. */
export const placeOf = (root: string, path: string): string => `${basename(root)}/${path}`;

/** The absolute path of the new text of a step. */
export const partOf = (root: string, { path, part }: WriteStep): string => join(root, dirname(path), part);

/** The hash of a file; null when there is none. Throws a Refusal when it is a folder, a link or a device. */
export async function hashOfFile(root: string, path: string): Promise<string | null> {
  const file = join(root, path);
  if ((await statOf(root, path)) === undefined) return null;
  return hashOf(await readFile(file));
}

/** What lies at a path; undefined when nothing does. Throws a Refusal when it is no ordinary file under the root. */
export async function statOf(root: string, path: string): Promise<Stats | undefined> {
  await assertInside(root, path);
  const found = await lstat(join(root, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found && !found.isFile()) {
    throw new Refusal(`${placeOf(root, path)}: здесь лежит не файл, а папка или ссылка. Уберите её и повторите.`);
  }
  return found;
}

/** Writes a new file through to the disk, with the permissions and the owner of the file whose place it will take. */
export async function writeThrough(path: string, bytes: Uint8Array | string, old?: Stats): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    if (old) {
      await file.chmod(old.mode);
      // Only root may give a file away; for others it is theirs anyway.
      if (old.uid !== process.getuid?.()) await file.chown(old.uid, old.gid).catch(() => undefined);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in folders last through a power cut; Windows does this by itself and opens no folder. */
export async function syncFolders(folders: Iterable<string>): Promise<void> {
  if (process.platform === 'win32') return;
  for (const path of new Set(folders)) {
    const folder = await open(path, constants.O_RDONLY);
    // Some network disks can't do it, and then the text is there all the same.
    const ignored = ({ code }: NodeJS.ErrnoException) => ['EINVAL', 'ENOTSUP', 'EPERM'].includes(code ?? '');
    await folder
      .sync()
      .catch((error) => {
        if (!ignored(error)) throw error;
      })
      .finally(() => folder.close());
  }
}

/** Makes the folder of a file and checks that the file may be replaced. */
export async function makeRoom(root: string, path: string, old: Stats | undefined): Promise<void> {
  const folder = dirname(join(root, path));
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined) await syncFolders([dirname(made)]);
  // A new name could take the place of a file that its owner has protected.
  if (old) await access(join(root, path), constants.W_OK);
}

/** Puts the new text in its place, or deletes the file. */
export async function carryOut(root: string, step: WriteStep): Promise<void> {
  const target = join(root, step.path);
  if (!step.isDeletion) return patiently(() => rename(partOf(root, step), target));
  await patiently(() => rm(target));
  await rm(partOf(root, step));
}

/** On Windows a program that looks at a file, such as a virus scanner, holds it for a moment. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let tries = process.platform === 'win32' ? 10 : 1; ; tries -= 1) {
    try {
      return await work();
    } catch (error) {
      const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!isHeld || tries === 1) throw error;
      await sleep(100);
    }
  }
}

/** Throws a Refusal for a path that leads out of the root, by its name or by a link on the way. */
async function assertInside(root: string, path: string): Promise<void> {
  const realRoot = await realpath(root);
  let folder = dirname(join(root, path));
  let real: string | undefined;
  while (real === undefined) {
    real = await realpath(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' || folder === dirname(folder)) throw error;
      return undefined;
    });
    folder = dirname(folder);
  }
  const below = relative(realRoot, real);
  if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) {
    throw new Refusal(`${placeOf(root, path)}: этот путь ведёт за пределы папки с записями.`);
  }
}
