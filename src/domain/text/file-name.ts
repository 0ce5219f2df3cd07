import { cutText } from './characters.ts';

/**
 * A name for a file that a reader saves, without characters that file systems do not allow. A long title is cut, `kind`,
 * which tells files of one title apart, is not. `extension` has no dot.
 */
export function fileNameOf(title: string, extension: string, kind = ''): string {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}«»…]/gu, '').trim();
  return `${cutText(name, 60).trim()}${kind && ` — ${kind}`}.${extension}`;
}
