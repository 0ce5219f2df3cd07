/**
 * Where the common base lies in content/: a folder with a dot, which no list, loader or editor takes for entries. Paths
 * here are under content/.
 */
export const baseFolder = '.base/';

/** The name of the source, its version, and the fingerprints of its uploads. */
export const manifestFile = `${baseFolder}base.yaml`;

const conflictFolder = `${baseFolder}conflicts/`;

/** What the files held before the last update. */
export const undoFolder = `${baseFolder}undo/`;
export const undoFile = `${undoFolder}undo.yaml`;

/** Where the text of an entry lies as the base last gave it. */
export const pristineFile = (path: string): string => `${baseFolder}${path}`;

/** Where it is kept that an entry and the base have parted. */
export const conflictFile = (path: string): string => `${conflictFolder}${path.replace(/\.[a-z]+$/, '.yaml')}`;

/** Where an upload of the base lies that could not take the place of ours. */
export const otherUpload = (path: string): string => `${conflictFolder}${path}`;

/** What a file of the base's folder is, and the path under content/ that it stands for. */
export function roleOf(file: string): { role: 'pristine' | 'conflict' | 'undo'; path: string } | undefined {
  if (file === manifestFile || !file.startsWith(baseFolder)) return undefined;
  if (file.startsWith(undoFolder)) return { role: 'undo', path: file.slice(undoFolder.length) };
  if (file.startsWith(conflictFolder)) return { role: 'conflict', path: file.slice(conflictFolder.length) };
  return { role: 'pristine', path: file.slice(baseFolder.length) };
}
