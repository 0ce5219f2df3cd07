import { readdir } from 'node:fs/promises';

/** Why a file could not be read: it does not exist (any more), or access failed. */
export type ReadFailure = 'missing' | 'unreadable';

/**
 * Waits for a call of node:fs; gives its result or the reason why it failed. Errors that are not system errors are
 * thrown.
 */
export async function tryRead<T>(work: Promise<T>): Promise<T | ReadFailure> {
  try {
    return await work;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    if (syscall === undefined) throw error;
    return 'unreadable';
  }
}

/** Whether a name on the disk is no text: it comes with this sign, and by it no file can be asked for. */
export function isLost(path: string): boolean {
  return path.includes('\uFFFD');
}

/**
 * Paths of the files under a folder, relative to it, with forward slashes. Leaves out names that start with a dot and
 * files deleted meanwhile. A folder that cannot be read is in the list itself: `topics/`.
 */
export async function filesUnder(folder: string, below = ''): Promise<string[]> {
  const names = await tryRead(readdir(`${folder}/${below}`, { withFileTypes: true }));
  if (names === 'missing') return isLost(below) ? [below] : [];
  if (names === 'unreadable') return [below];
  const paths = names.map(async (entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = `${below}${entry.name}`;
    return entry.isDirectory() ? filesUnder(folder, `${path}/`) : entry.isFile() ? [path] : [];
  });
  return (await Promise.all(paths)).flat();
}
