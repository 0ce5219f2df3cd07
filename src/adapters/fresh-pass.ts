import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GateResult } from '../domain/gate/gate.ts';
import { GateCache } from '../domain/gate/gate-cache.ts';
import type { SourceFile } from '../domain/gate/read-entry.ts';
import { contentDir, isEntry, judgeAll, readSource } from './content-pass.ts';
import { filesUnder, orLost } from './files.ts';

/** What the files of content/ looked like at one moment. */
interface FilesSnapshot {
  /** Counts looks in the order in which they began. */
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

interface Shared {
  /** How many looks began. */
  turn: number;
  look?: FilesSnapshot;
  /** The pass over what a look saw. */
  last?: { readonly text: string; readonly pass: Promise<GateResult> } | undefined;
  sources: ReadonlyMap<string, Source>;
  memory: GateCache;
}

// On the global object, because in dev Vite loads the modules of pages apart from those of its plugins.
const place = globalThis as { tutorCentrePass?: Shared };
place.tutorCentrePass ??= { turn: 0, sources: new Map(), memory: new GateCache() };
const shared = place.tutorCentrePass;
// This code has just been loaded, perhaps because it changed: nothing judged by a former one counts.
Object.assign(shared, { last: undefined, sources: new Map(), memory: new GateCache() });

/** Looks at the time of every file of content/: freshPass() is as fresh as the latest look. */
export async function snapshotFiles(): Promise<FilesSnapshot> {
  shared.turn += 1;
  const { turn } = shared;
  const paths = await filesUnder(contentDir);
  const stamps = new Map(await Promise.all(paths.map(async (path) => [path, await stampOf(path)] as const)));
  const seen = { turn, stamps, text: [...stamps].join('\n') };
  // One that began earlier and took longer may have missed a change.
  if (turn > (shared.look?.turn ?? 0)) shared.look = seen;
  return shared.look ?? seen;
}

async function stampOf(path: string): Promise<string> {
  const found = await orLost(stat(join(contentDir, path)));
  // The time of the inode's change: it moves with permissions too, and a copy that keeps its date can't hide.
  return typeof found === 'string' ? found : `${found.ctimeMs} ${found.size}`;
}

/** The pass as of the latest look, for dev: made again only when a file of content/ differs from the last time. */
export async function freshPass(): Promise<GateResult> {
  const seen = shared.look ?? (await snapshotFiles());
  if (shared.last?.text !== seen.text) shared.last = { text: seen.text, pass: passAgain(seen) };
  const { pass } = shared.last;
  return pass.catch((error: unknown) => {
    // What went wrong once may go well the next time, with the very same files.
    if (shared.last?.pass === pass) shared.last = undefined;
    throw error;
  });
}

async function passAgain({ stamps }: FilesSnapshot): Promise<GateResult> {
  const { sources, memory } = shared;
  const read = [...stamps]
    .filter(([path]) => isEntry(path))
    .map(async ([path, stamp]) => {
      const known = sources.get(path);
      return [path, known?.stamp === stamp ? known : { stamp, file: await readSource(path) }] as const;
    });
  const now = new Map(await Promise.all(read));
  shared.sources = now;
  const files = [...now.values()].flatMap(({ file }) => file ?? []);
  return judgeAll([...stamps.keys()], files, memory);
}
