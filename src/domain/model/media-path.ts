/** The folder of uploads in content/. The path of an upload in an entry starts with it. */
export const mediaFolder = 'media/';

const letters = '[a-z0-9][a-z0-9/._-]*';

/** Matches the path of an upload: lower-case Latin letters, digits and hyphens, no `..`. */
export const mediaPath = new RegExp(`^${mediaFolder}(?!.*\\.\\.)${letters}$`);

/** The paths of uploads in a text. A full stop after a path belongs to the sentence. */
export function mediaPathsIn(text: string): string[] {
  const found = text.match(new RegExp(`${mediaFolder}${letters}`, 'g')) ?? [];
  return found.map((path) => path.replace(/[./_-]+$/, ''));
}
