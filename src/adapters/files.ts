import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';

/** Why a file could not be read: it does not exist (any more), access failed, or it is a link, device, pipe or folder. */
export type ReadFailure = 'missing' | 'unreadable' | 'special';

/**
 * Waits for a call of node:fs; gives its result or the reason why it failed. Errors that are not system errors are
 * thrown.
 */
export async function tryRead<T>(work: Promise<T>): Promise<T | 'missing' | 'unreadable'> {
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

// Windows has neither; a link there is seen by lstat() alone.
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads an ordinary file, at most `limit` bytes and one more, which tells that it is larger. Never follows a link and
 * never waits for a pipe or a device.
 */
export async function readBounded(path: string, limit: number): Promise<Uint8Array | ReadFailure> {
  const found = await tryRead(lstat(path));
  if (typeof found === 'string') return found;
  return found.isFile() ? tryRead(readOpened(path, limit)) : 'special';
}

async function readOpened(path: string, limit: number): Promise<Uint8Array | 'special'> {
  await using handle = await open(path, openFlags);
  const found = await handle.stat();
  // It may have been replaced since it was looked at.
  if (!found.isFile()) return 'special';
  const bytes = new Uint8Array(Math.min(found.size, limit + 1));
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** A folder called like a file; nothing in it is looked at. */
const isFileName = (name: string): boolean => /\.[a-z0-9]{1,5}$/i.test(name);

/**
 * Paths of the files under a folder, relative to it, with forward slashes. Leaves out names that start with a dot and
 * files deleted meanwhile. What is no file (a link, a device, a pipe, a folder called like a file) is in the list but
 * not followed: who reads it says so. A folder that cannot be read is in the list itself: `topics/`.
 */
export async function filesUnder(folder: string, below = ''): Promise<string[]> {
  const names = await tryRead(readdir(`${folder}/${below}`, { withFileTypes: true }));
  if (names === 'missing') return isLost(below) ? [below] : [];
  if (names === 'unreadable') return [below];
  const paths = names.map(async (entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = `${below}${entry.name}`;
    if (entry.isDirectory()) return isFileName(entry.name) ? [path] : filesUnder(folder, `${path}/`);
    // A link in the place of a whole folder.
    return [entry.isSymbolicLink() && !isFileName(entry.name) ? `${path}/` : path];
  });
  return (await Promise.all(paths)).flat();
}

/** What a text of JSON says; undefined when it is none. */
export function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
