import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type GateResult, gate } from '../domain/gate/gate.ts';
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
  const media = await judgeMedia(contentDir, paths.filter(isUpload));
  return gate(await readEntries(paths), { parse: parseMarkdown, now, media });
}

/** Reads every entry under content/, unjudged. */
export async function readContent(): Promise<SourceFile[]> {
  return readEntries(await filesUnder(contentDir));
}

/** Every upload, as `media/…`, unjudged. */
export async function uploadNames(): Promise<string[]> {
  return (await filesUnder(contentDir)).filter(isUpload);
}

const isUpload = (path: string): boolean => path.startsWith('media/');

async function readEntries(paths: readonly string[]): Promise<SourceFile[]> {
  const entries = paths.filter((path) => path.includes('/') && !isUpload(path));
  return (await Promise.all(entries.map(readSource))).filter((file) => file !== undefined);
}

async function readSource(path: string): Promise<SourceFile | undefined> {
  const bytes = await orLost(readFile(join(contentDir, path)));
  if (bytes === 'gone') return undefined;
  return { path, bytes: bytes === 'unreadable' ? undefined : bytes };
}

let last: { readonly stamp: string; readonly pass: Promise<GateResult> } | undefined;

/** The pass as of this moment, for dev: made again only when a file of content/ differs from the last time. */
export async function freshPass(): Promise<GateResult> {
  const stamp = await stampOfContent();
  if (last?.stamp !== stamp) last = { stamp, pass: passContent() };
  const { pass } = last;
  return pass.catch((error: unknown) => {
    // What went wrong once may go well the next time, with the very same files.
    if (last?.pass === pass) last = undefined;
    throw error;
  });
}

/** A text that differs when any file of content/ does. */
export async function stampOfContent(): Promise<string> {
  const stamps = (await filesUnder(contentDir)).map(async (path) => {
    const found = await orLost(stat(join(contentDir, path)));
    // The time of the inode's change: it moves with permissions too, and a copy that keeps its date can't hide.
    return typeof found === 'string' ? `${path} ${found}` : `${path} ${found.ctimeMs} ${found.size}`;
  });
  return (await Promise.all(stamps)).join('\n');
}
