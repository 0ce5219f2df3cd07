import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { broken, type Problem } from '../domain/uploads/problem.ts';
import { checkUpload } from '../domain/uploads/upload.ts';

const known = new Map<string, { readonly stamp: string; readonly problems: readonly Problem[] }>();

/** What is wrong with an uploaded file; looks into it again only when its time or size has changed. */
export async function problemsOf(path: string): Promise<readonly Problem[]> {
  const { mtimeMs, size } = await stat(path);
  const stamp = `${mtimeMs} ${size}`;
  const last = known.get(path);
  if (last?.stamp === stamp) return last.problems;
  const problems = await judge(basename(path), await readFile(path));
  known.set(path, { stamp, problems });
  return problems;
}

async function judge(name: string, bytes: Uint8Array): Promise<readonly Problem[]> {
  const problems = checkUpload(name, bytes);
  if (problems.length > 0 || !/\.(?:jpe?g|png|webp)$/.test(name)) return problems;
  // What the gate can't see without decoding: a build stops at a picture whose pixels can't be read.
  const read = sharp(bytes, { failOn: 'none' }).resize(32).toBuffer();
  return read.then(
    () => [],
    () => [broken('картинка не открывается')],
  );
}

/** Judges the files of content/media, given as `media/…`. */
export async function judgeMedia(
  contentDir: string,
  paths: readonly string[],
): Promise<Map<string, readonly Problem[]>> {
  const judged = new Map<string, readonly Problem[]>();
  // One after another: a folder of films would not fit into memory at once.
  for (const path of paths.toSorted()) judged.set(path, await problemsOf(join(contentDir, path)));
  return judged;
}
