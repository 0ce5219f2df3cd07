import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type GateResult, gate } from '../domain/gate/gate.ts';
import type { GateCache } from '../domain/gate/gate-cache.ts';
import type { SourceFile } from '../domain/gate/read-entry.ts';
import { now } from './clock.ts';
import { filesUnder, orLost } from './files.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { judgeMedia } from './uploads.ts';

/** Where the entries lie; CONTENT_DIR lets a build read another folder (tests, a repository of its own). */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** Reads all of content/ and judges it. Files may come, change and go meanwhile: one that vanished is absent. */
export async function passContent(): Promise<GateResult> {
  const paths = await filesUnder(contentDir);
  return judgeAll(paths, await readAll(paths.filter(isEntry)));
}

/** Judges the entries that have been read, beside the uploads among the paths. */
export async function judgeAll(
  paths: readonly string[],
  sources: readonly SourceFile[],
  cache?: GateCache,
): Promise<GateResult> {
  const media = await judgeMedia(contentDir, paths.filter(isUpload));
  return gate(sources, { parse: parseMarkdown, now, media, ...(cache && { cache }) });
}

/** Reads every entry under content/, unjudged. */
export async function readContent(): Promise<SourceFile[]> {
  return readAll((await filesUnder(contentDir)).filter(isEntry));
}

const isUpload = (path: string): boolean => path.startsWith('media/');

/** Whether a file stands where an entry would. */
export const isEntry = (path: string): boolean => path.includes('/') && !isUpload(path);

async function readAll(paths: readonly string[]): Promise<SourceFile[]> {
  return (await Promise.all(paths.map(readSource))).filter((file) => file !== undefined);
}

/** Reads one entry; undefined when it vanished. */
export async function readSource(path: string): Promise<SourceFile | undefined> {
  const bytes = await orLost(readFile(join(contentDir, path)));
  if (bytes === 'gone') return undefined;
  return { path, bytes: bytes === 'unreadable' ? undefined : bytes };
}
