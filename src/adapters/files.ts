import { readdir } from 'node:fs/promises';

/** Why a file has no bytes to give: it was deleted or renamed meanwhile, or it lies there and can't be read. */
export type Lost = 'gone' | 'unreadable';

/** What a promise of node:fs gives, or why there is nothing; other errors than those of the system are thrown. */
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
 * Paths of the files under a folder, relative to it, with forward slashes; names that start with a dot are left out,
 * and so is what vanishes meanwhile. A folder that can't be read stands in the list itself: `topics/`.
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
