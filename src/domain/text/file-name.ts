import { cutText } from './characters.ts';

/** A name for a file that a reader saves, without characters that file systems do not allow. `extension` has no dot. */
export function fileNameOf(title: string, extension: string): string {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}«»…]/gu, '').trim();
  return `${cutText(name, 60).trim()}.${extension}`;
}
