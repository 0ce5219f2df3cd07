import { join, resolve } from 'node:path';
import type { CodeFiles } from '../domain/gate/code-routes.ts';
import { type GateResult, gate } from '../domain/gate/gate.ts';
import type { GateCache } from '../domain/gate/gate-cache.ts';
import { missingSettings } from '../domain/gate/missing-settings.ts';
import { maxBytes, type SourceFile } from '../domain/gate/read-entry.ts';
import { mediaFolder } from '../domain/model/media-path.ts';
import { now } from './clock.ts';
import { filesUnder, isLost, readBounded } from './files.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { judgeMedia } from './uploads.ts';

/**
 * The folder of the entries as an absolute path; CONTENT_DIR names another one (tests, content in a separate
 * repository).
 */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** Reads and checks all of content/. A file that is deleted during the pass counts as missing. */
export async function passContent(): Promise<GateResult> {
  return (await readAndJudge()).result;
}

/** Entries as they were read, and what the check says of them. */
export interface ReadContent {
  readonly result: GateResult;
  readonly sources: readonly SourceFile[];
}

/** As `passContent`, with the entries as they were read; `folder` is another one in the place of content/. */
export async function readAndJudge(folder = contentDir): Promise<ReadContent> {
  const paths = await filesUnder(folder);
  const sources = await readAll(paths.filter(isEntry), folder);
  return { result: await judgeAll(paths, sources, undefined, folder), sources };
}

/** Why a site must not be built of these entries; undefined when there are any. */
export function reasonNotToBuild({ entries }: Pick<GateResult, 'entries'>): string | undefined {
  if ([...entries.values()].some((group) => group.size > 0)) return undefined;
  return `В ${contentDir} нет ни одной записи, которую можно опубликовать. Проверьте, та ли это папка и целы ли файлы в ней`;
}

/** Checks entries that are already read, together with the uploads among `paths`. */
export async function judgeAll(
  paths: readonly string[],
  sources: readonly SourceFile[],
  cache?: GateCache,
  folder = contentDir,
): Promise<GateResult> {
  const media = await judgeMedia(folder, paths.filter(isUpload));
  const result = gate(sources, { parse: parseMarkdown, now, media, code: await readCode(), ...(cache && { cache }) });
  return { ...result, findings: [...result.findings, ...missingSettings(sources)] };
}

/** The names of the files that Astro makes routes of. */
export async function readCode(): Promise<CodeFiles> {
  return { pages: await filesUnder('src/pages'), files: await filesUnder('public') };
}

/** Reads every entry under content/ without checking it. */
export async function readContent(): Promise<SourceFile[]> {
  return readAll((await filesUnder(contentDir)).filter(isEntry), contentDir);
}

const isUpload = (path: string): boolean => path.startsWith(mediaFolder);

/** Whether a path has the form of an entry's path, but not among the uploads. Beside the folders are lists of words. */
export const isEntry = (path: string): boolean => !isUpload(path) && /\/|\.(?:mdx?|ya?ml)$/i.test(path);

async function readAll(paths: readonly string[], folder: string): Promise<SourceFile[]> {
  return (await Promise.all(paths.map((path) => readSource(path, folder)))).filter((file) => file !== undefined);
}

/** Reads one entry; undefined when the file does not exist. */
export async function readSource(path: string, folder = contentDir): Promise<SourceFile | undefined> {
  const bytes = await readBounded(join(folder, path), maxBytes);
  if (bytes === 'missing' && !isLost(path)) return undefined;
  if (typeof bytes === 'string') return { path, bytes: undefined, isSpecial: bytes === 'special' };
  return { path, bytes };
}
