import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type GateResult, gate } from '../domain/gate/gate.ts';
import type { GateCache } from '../domain/gate/gate-cache.ts';
import type { SourceFile } from '../domain/gate/read-entry.ts';
import { mediaFolder } from '../domain/model/media-path.ts';
import { now } from './clock.ts';
import { filesUnder, orLost } from './files.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { judgeMedia } from './uploads.ts';

/** The content folder. CONTENT_DIR names another one: for tests, or for content in its own repository. */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** Reads and checks all of content/. Files may change meanwhile; a file that is deleted meanwhile is left out. */
export async function passContent(): Promise<GateResult> {
  const paths = await filesUnder(contentDir);
  return judgeAll(paths, await readAll(paths.filter(isEntry)));
}

/** Checks entries that are already read, and the uploads among the paths. */
export async function judgeAll(
  paths: readonly string[],
  sources: readonly SourceFile[],
  cache?: GateCache,
): Promise<GateResult> {
  const media = await judgeMedia(contentDir, paths.filter(isUpload));
  return gate(sources, { parse: parseMarkdown, now, media, ...(cache && { cache }) });
}

/** Reads every entry under content/ without checking it. */
export async function readContent(): Promise<SourceFile[]> {
  return readAll((await filesUnder(contentDir)).filter(isEntry));
}

const isUpload = (path: string): boolean => path.startsWith(mediaFolder);

/** Whether a path can be the path of an entry. */
export const isEntry = (path: string): boolean => path.includes('/') && !isUpload(path);

async function readAll(paths: readonly string[]): Promise<SourceFile[]> {
  return (await Promise.all(paths.map(readSource))).filter((file) => file !== undefined);
}

/** Reads one entry; undefined when it no longer exists. */
export async function readSource(path: string): Promise<SourceFile | undefined> {
  const bytes = await orLost(readFile(join(contentDir, path)));
  if (bytes === 'gone') return undefined;
  return { path, bytes: bytes === 'unreadable' ? undefined : bytes };
}
