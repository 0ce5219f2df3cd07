import { readdir } from 'node:fs/promises';

/** Why a file can't be read: it was deleted or renamed meanwhile, or reading failed. */
export type Lost = 'gone' | 'unreadable';

/** The result of a promise of node:fs, or the reason why there is none. Throws errors that are not system errors. */
export async function orLost<T>(work: Promise<T>): Promise<T | Lost> {
  try {
    return await work;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'gone';
    if (syscall === undefined) throw error;
    return 'unreadable';
  }
}

/**
 * Paths of the files under a folder, relative to it, with forward slashes. Names that start with a dot and files that
 * are deleted meanwhile are left out. A folder that can't be read is in the list itself: `topics/`.
 */
export async function filesUnder(folder: string, below = ''): Promise<string[]> {
  const names = await orLost(readdir(`${folder}/${below}`, { withFileTypes: true }));
  if (names === 'gone') return [];
  if (names === 'unreadable') return [below];
  const paths = names.map(async (entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = `${below}${entry.name}`;
    return entry.isDirectory() ? filesUnder(folder, `${path}/`) : entry.isFile() ? [path] : [];
  });
  return (await Promise.all(paths)).flat();
}
