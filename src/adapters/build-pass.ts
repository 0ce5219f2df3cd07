import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { type EntryIndex, entryIndexOf } from '../domain/editor/files/entry-index.ts';
import { type ListFile, listFileOf } from '../domain/editor/lists/list-file.ts';
import type { GateResult } from '../domain/gate/gate.ts';
import { blobIdOf } from './blob-id.ts';
import { readAndJudge } from './content-pass.ts';

/** The part of a gate pass that a build uses. Drafts are not on the site; only `index` counts them. */
export interface BuildPass extends Omit<GateResult, 'known' | 'uploads' | 'targets'> {
  /** Contains nothing that the site does not show: it is published with it. */
  readonly index: EntryIndex;
  /** The same is true of this. */
  readonly lists: ListFile;
}

/** The file in which scripts/build.ts saves the pass for Astro, which has begun meanwhile. */
const passFile = process.env['CONTENT_PASS'];
// Who makes it, as the first copy of this module saw it: the next one is loaded when that may have ended.
if (passFile !== undefined) process.env['CONTENT_PASS_MAKER'] ??= String(process.ppid);

let pass: Promise<BuildPass> | undefined;

/**
 * The pass of this build, when it is made. Vite loads this module twice (pages, integrations), and each copy reads the
 * file once. Without the file (`astro check`, `astro build`) each copy makes its own pass.
 */
export function buildPass(): Promise<BuildPass> {
  pass ??= passFile === undefined ? makeBuildPass() : readPass(passFile);
  return pass;
}

export async function makeBuildPass(): Promise<BuildPass> {
  const { result, sources } = await readAndJudge();
  const { known, uploads, targets, ...rest } = result;
  return { ...rest, index: entryIndexOf(result, { isPublic: true }), lists: listFileOf(result, sources, blobIdOf) };
}

/** Writes a pass to the file that CONTENT_PASS names: whoever waits for it finds it whole. */
export async function writePass(result: BuildPass, path: string): Promise<void> {
  // V8's format keeps maps and sets. The same version of Node reads it.
  await writeFile(`${path}.part`, serialize(result));
  await rename(`${path}.part`, path);
}

/** Reads a pass as soon as it is there. Who makes it ends this process when there will be none, if it is not killed itself. */
async function readPass(path: string): Promise<BuildPass> {
  const maker = Number(process.env['CONTENT_PASS_MAKER']);
  for (; !existsSync(path); await sleep(20)) {
    if (process.ppid !== maker) throw new Error('Nobody makes the pass any more');
  }
  return deserialize(await readFile(path)) as BuildPass;
}
