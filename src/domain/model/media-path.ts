import { withoutEnd } from '../text/edges.ts';

/** The folder of uploads in content/; their paths in entries begin with it. */
export const mediaFolder = 'media/';

const letters = '[a-z0-9][a-z0-9/._-]*';

/** The path of an upload: small Latin letters, digits, hyphens. It cannot lead out of the folder. */
export const mediaPath = new RegExp(`^${mediaFolder}(?!.*\\.\\.)${letters}$`);

/** The paths of uploads in a text; a full stop after a path is not part of it. */
export function mediaPathsIn(text: string): string[] {
  const found = text.match(new RegExp(`${mediaFolder}${letters}`, 'g')) ?? [];
  return found.map((path) => withoutEnd(path, './_-'));
}
