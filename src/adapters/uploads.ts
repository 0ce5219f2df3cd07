import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { broken, type Problem, problems } from '../domain/uploads/problem.ts';
import { checkUpload } from '../domain/uploads/upload.ts';
import { orLost } from './files.ts';

const known = new Map<string, { readonly stamp: string; readonly problems: readonly Problem[] }>();

/**
 * The problems of an uploaded file; undefined when there is no such file. The file is read again only when its time or
 * size has changed.
 */
export async function problemsOf(path: string): Promise<readonly Problem[] | undefined> {
  const found = await orLost(stat(path));
  if (typeof found === 'string') return ofLost[found];
  const stamp = `${found.ctimeMs} ${found.size}`;
  const last = known.get(path);
  if (last?.stamp === stamp) return last.problems;
  const bytes = await orLost(readFile(path));
  if (typeof bytes === 'string') return ofLost[bytes];
  const judged = await judge(basename(path), bytes);
  known.set(path, { stamp, problems: judged });
  return judged;
}

const ofLost = { gone: undefined, unreadable: [problems.unreadable] } as const;

async function judge(name: string, bytes: Uint8Array): Promise<readonly Problem[]> {
  const seen = checkUpload(name, bytes);
  if (seen.length > 0 || !/\.(?:jpe?g|png|webp)$/.test(name)) return seen;
  // The gate does not decode pictures, but a build fails when the pixels of a picture can't be read.
  const read = sharp(bytes, { failOn: 'none' }).resize(32).toBuffer();
  return read.then(
    () => [],
    () => [broken('картинка не открывается')],
  );
}

/** Checks the files of content/media, given as `media/…`. */
export async function judgeMedia(
  contentDir: string,
  paths: readonly string[],
): Promise<Map<string, readonly Problem[]>> {
  const judged = new Map<string, readonly Problem[]>();
  // One after another, because many videos would not fit into memory together.
  for (const path of paths.toSorted()) {
    const found = await problemsOf(join(contentDir, path));
    if (found) judged.set(path, found);
  }
  return judged;
}
