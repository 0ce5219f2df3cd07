import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { GateResult } from '../domain/gate/gate.ts';
import { GateCache } from '../domain/gate/gate-cache.ts';
import type { SourceFile } from '../domain/gate/read-entry.ts';
import { contentDir, isEntry, judgeAll, readSource } from './content-pass.ts';
import { filesUnder, tryRead } from './files.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** The state of the files of content/ at one moment. */
interface FilesSnapshot {
  /** The number of the snapshot, in the order of their start. */
  readonly turn: number;
  /** By path, a text that changes when the file changes. */
  readonly stamps: ReadonlyMap<string, string>;
  /** All stamps as one text, for comparison. */
  readonly text: string;
}

/** An entry read when its file had this stamp. */
interface Source {
  readonly stamp: string;
  readonly file: SourceFile | undefined;
}

// Vite reloads this module when its code changes, so results of old code are never reused.
let turns = 0;
let latest: FilesSnapshot | undefined;
let lastPass: { readonly text: string; readonly pass: Promise<GateResult> } | undefined;
let sources: ReadonlyMap<string, Source> = new Map();
const cache = new GateCache();

/** Reads the change time of every file of content/. freshPass() uses the latest snapshot. */
export async function snapshotFiles(): Promise<FilesSnapshot> {
  turns += 1;
  const turn = turns;
  const paths = await filesUnder(contentDir);
  const stamps = new Map(await Promise.all(paths.map(async (path) => [path, await stampOf(path)] as const)));
  const snapshot = { turn, stamps, text: [...stamps].join('\n') };
  // A snapshot that began earlier and took longer may have missed a change.
  if (turn > (latest?.turn ?? 0)) latest = snapshot;
  return latest ?? snapshot;
}

async function stampOf(path: string): Promise<string> {
  const found = await tryRead(lstat(join(contentDir, path)));
  // `ctime` also changes with permissions, and when a copied file keeps its old date.
  return typeof found === 'string' ? found : `${found.ctimeMs} ${found.size}`;
}

/** The pass for the latest snapshot, used in dev. It is made again only when a file of content/ has changed. */
export async function freshPass(): Promise<GateResult> {
  const seen = latest ?? (await snapshotFiles());
  if (lastPass?.text !== seen.text) lastPass = { text: seen.text, pass: judgeSnapshot(seen) };
  const { pass } = lastPass;
  return pass.catch((error: unknown) => {
    // The next try may succeed, even with the same files.
    if (lastPass?.pass === pass) lastPass = undefined;
    throw error;
  });
}

async function judgeSnapshot({ stamps }: FilesSnapshot): Promise<GateResult> {
  const known = sources;
  const read = [...stamps]
    .filter(([path]) => isEntry(path))
    .map(async ([path, stamp]) => {
      const source = known.get(path);
      return [path, source?.stamp === stamp ? source : { stamp, file: await readSource(path) }] as const;
    });
  sources = new Map(await Promise.all(read));
  const files = [...sources.values()].flatMap(({ file }) => file ?? []);
  await judgeInSlices(files);
  return judgeAll([...stamps.keys()], files, cache);
}

/** Milliseconds of judging in one go. */
const slice = 30;

/** Judges each file by itself, so that the gate only compares: thousands at once would let nobody else work for long. */
async function judgeInSlices(files: readonly SourceFile[]): Promise<void> {
  let since = performance.now();
  for (const file of files) {
    const read = cache.read(file);
    if (!('message' in read)) cache.judge(read, parseMarkdown);
    if (performance.now() - since < slice) continue;
    await setImmediate();
    since = performance.now();
  }
}
