import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GateResult } from '../domain/gate/gate.ts';
import { GateCache } from '../domain/gate/gate-cache.ts';
import type { SourceFile } from '../domain/gate/read-entry.ts';
import { contentDir, isEntry, judgeAll, readSource } from './content-pass.ts';
import { filesUnder, orLost } from './files.ts';

/** What the files of content/ looked like at one moment. */
interface FilesSnapshot {
  /** Counts snapshots in the order in which they began. */
  readonly turn: number;
  /** For each file a text that differs when the file does. */
  readonly stamps: ReadonlyMap<string, string>;
  /** All of them as one text. */
  readonly text: string;
}

/** An entry as it was read when the file had this stamp. */
interface Source {
  readonly stamp: string;
  readonly file: SourceFile | undefined;
}

// Vite loads this module anew when code that it rests on changes: nothing judged by former code counts.
let turns = 0;
let latest: FilesSnapshot | undefined;
let last: { readonly text: string; readonly pass: Promise<GateResult> } | undefined;
let sources: ReadonlyMap<string, Source> = new Map();
const cache = new GateCache();

/** Looks at the time of every file of content/: freshPass() is as fresh as the latest snapshot. */
export async function snapshotFiles(): Promise<FilesSnapshot> {
  turns += 1;
  const turn = turns;
  const paths = await filesUnder(contentDir);
  const stamps = new Map(await Promise.all(paths.map(async (path) => [path, await stampOf(path)] as const)));
  const seen = { turn, stamps, text: [...stamps].join('\n') };
  // One that began earlier and took longer may have missed a change.
  if (turn > (latest?.turn ?? 0)) latest = seen;
  return latest ?? seen;
}

async function stampOf(path: string): Promise<string> {
  const found = await orLost(stat(join(contentDir, path)));
  // The time of the inode's change: it moves with permissions too, and a copy that keeps its date can't hide.
  return typeof found === 'string' ? found : `${found.ctimeMs} ${found.size}`;
}

/** The pass as of the latest snapshot, for dev: made again only when a file of content/ differs from the last time. */
export async function freshPass(): Promise<GateResult> {
  const seen = latest ?? (await snapshotFiles());
  if (last?.text !== seen.text) last = { text: seen.text, pass: passAgain(seen) };
  const { pass } = last;
  return pass.catch((error: unknown) => {
    // What went wrong once may go well the next time, with the very same files.
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
