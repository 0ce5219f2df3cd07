import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { type GateResult, gate } from '../domain/gate/gate.ts';
import type { SourceFile } from '../domain/gate/read-entry.ts';
import { now } from './clock.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { judgeMedia } from './uploads.ts';

/** Where the entries lie; CONTENT_DIR lets a build read another folder (tests, a repository of its own). */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');

/** Reads all of content/ and judges it. */
export async function passContent(): Promise<GateResult> {
  const paths = await pathsOfContent();
  const media = await judgeMedia(contentDir, paths.filter(isUpload));
  return gate(await readEntries(paths), { parse: parseMarkdown, now, media });
}

/** Reads every entry under content/, unjudged. */
export async function readContent(): Promise<SourceFile[]> {
  return readEntries(await pathsOfContent());
}

const isUpload = (path: string): boolean => path.startsWith('media/');

function readEntries(paths: readonly string[]): Promise<SourceFile[]> {
  const entries = paths.filter((path) => path.includes('/') && !isUpload(path));
  return Promise.all(
    entries.map(async (path): Promise<SourceFile> => ({ path, bytes: await readFile(join(contentDir, path)) })),
  );
}

let last: { readonly stamp: string; readonly pass: Promise<GateResult> } | undefined;

/** The pass as of this moment, for dev: made again only when a file of content/ differs from the last time. */
export async function freshPass(): Promise<GateResult> {
  const stamp = await stampOfContent();
  if (last?.stamp !== stamp) last = { stamp, pass: passContent() };
  return last.pass;
}

async function pathsOfContent(): Promise<string[]> {
  const names = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(contentDir.length + 1)
        .replaceAll(sep, '/'),
    );
}

async function stampOfContent(): Promise<string> {
  const stamps = (await pathsOfContent()).map(async (path) => {
    const { mtimeMs, size } = await stat(join(contentDir, path));
    return `${path} ${mtimeMs} ${size}`;
  });
  return (await Promise.all(stamps)).join('\n');
}
