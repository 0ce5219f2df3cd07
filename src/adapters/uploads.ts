import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { broken, type Problem } from '../domain/uploads/problem.ts';
import { problems } from '../domain/uploads/problems.ts';
import { checkSize, checkUpload } from '../domain/uploads/upload.ts';
import { isLost, type ReadFailure, readBounded, tryRead } from './files.ts';

const cache = new Map<string, { readonly stamp: string; readonly problems: readonly Problem[] }>();

/**
 * The problems of an uploaded file; undefined when it does not exist. Checks it again only when its time or size has
 * changed.
 */
export async function problemsOf(path: string): Promise<readonly Problem[] | undefined> {
  const found = await tryRead(lstat(path));
  if (typeof found === 'string') return isLost(path) ? [problems.name] : failureProblems[found];
  if (!found.isFile()) return failureProblems.special;
  const stamp = `${found.ctimeMs} ${found.size}`;
  const cached = cache.get(path);
  if (cached?.stamp === stamp) return cached.problems;
  const tooBig = checkSize(basename(path), found.size);
  const bytes = tooBig ? new Uint8Array() : await readBounded(path, found.size);
  if (typeof bytes === 'string') return failureProblems[bytes];
  const judged = tooBig ? [tooBig] : await judge(basename(path), bytes);
  cache.set(path, { stamp, problems: judged });
  return judged;
}

const failureProblems: Readonly<Record<ReadFailure, readonly Problem[] | undefined>> = {
  missing: undefined,
  unreadable: [problems.unreadable],
  special: [problems.special],
};

async function judge(name: string, bytes: Uint8Array): Promise<readonly Problem[]> {
  const found = checkUpload(name, bytes);
  if (found.length > 0 || !/\.(?:jpe?g|png|webp)$/.test(name)) return found;
  // A build stops at a picture that cannot be decoded, so it is decoded here.
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
  // One after another: many video files at once would not fit into memory.
  for (const path of paths.toSorted()) {
    const found = await problemsOf(join(contentDir, path));
    if (found) judged.set(path, found);
  }
  return judged;
}
