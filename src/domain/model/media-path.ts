/** Uploads lie in this folder of content/; their paths in entries begin with it. */
export const mediaFolder = 'media/';

const letters = '[a-z0-9][a-z0-9/._-]*';

/** The path of an upload: Latin small letters, digits, hyphens; never out of its folder. */
export const mediaPath = new RegExp(`^${mediaFolder}(?!.*\\.\\.)${letters}$`);

/** The paths of uploads that a text names; a full stop after one ends the sentence. */
export function mediaPathsIn(text: string): string[] {
  const found = text.match(new RegExp(`${mediaFolder}${letters}`, 'g')) ?? [];
  return found.map((path) => path.replace(/[./_-]+$/, ''));
}
