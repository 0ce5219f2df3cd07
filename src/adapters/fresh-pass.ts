import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GateResult } from '../domain/gate/gate.ts';
import { GateCache } from '../domain/gate/gate-cache.ts';
import type { SourceFile } from '../domain/gate/read-entry.ts';
import { contentDir, isEntry, judgeAll, readSource } from './content-pass.ts';
import { filesUnder, orLost } from './files.ts';

/** The state of the files of content/ at one moment. */
interface FilesSnapshot {
  /** The number of the snapshot, in the order in which snapshots started. */
  readonly turn: number;
  /** For each file a text that differs when the file does. */
  readonly stamps: ReadonlyMap<string, string>;
  /** All of them as one text. */
  readonly text: string;
}

/** An entry, and the stamp that its file had when it was read. */
interface Source {
  readonly stamp: string;
  readonly file: SourceFile | undefined;
}

// Vite reloads this module when code that it imports changes, so no result of old code stays.
let turns = 0;
let latest: FilesSnapshot | undefined;
let last: { readonly text: string; readonly pass: Promise<GateResult> } | undefined;
let sources: ReadonlyMap<string, Source> = new Map();
const cache = new GateCache();

/** Reads the change time of every file of content/. freshPass() uses the latest snapshot. */
export async function snapshotFiles(): Promise<FilesSnapshot> {
  turns += 1;
  const turn = turns;
  const paths = await filesUnder(contentDir);
  const stamps = new Map(await Promise.all(paths.map(async (path) => [path, await stampOf(path)] as const)));
  const seen = { turn, stamps, text: [...stamps].join('\n') };
  // A snapshot that started earlier but ended later may have missed a change.
  if (turn > (latest?.turn ?? 0)) latest = seen;
  return latest ?? seen;
}

async function stampOf(path: string): Promise<string> {
  const found = await orLost(stat(join(contentDir, path)));
  // The ctime also changes with permissions, and with a copy that keeps its modification time.
  return typeof found === 'string' ? found : `${found.ctimeMs} ${found.size}`;
}

/** The pass for the latest snapshot, in dev. It is made again only when a file of content/ has changed. */
export async function freshPass(): Promise<GateResult> {
  const seen = latest ?? (await snapshotFiles());
  if (last?.text !== seen.text) last = { text: seen.text, pass: passAgain(seen) };
  const { pass } = last;
  return pass.catch((error: unknown) => {
    // After an error the next call tries again, even with the same files.
    if (last?.pass === pass) last = undefined;
    throw error;
  });
}

async function passAgain({ stamps }: FilesSnapshot): Promise<GateResult> {
  const known = sources;
  const read = [...stamps]
    .filter(([path]) => isEntry(path))
    .map(async ([path, stamp]) => {
      const source = known.get(path);
      return [path, source?.stamp === stamp ? source : { stamp, file: await readSource(path) }] as const;
    });
  sources = new Map(await Promise.all(read));
  const files = [...sources.values()].flatMap(({ file }) => file ?? []);
  return judgeAll([...stamps.keys()], files, cache);
}
