import { readFile, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { type EntryIndex, entryIndexOf } from '../domain/editor/files/entry-index.ts';
import type { GateResult } from '../domain/gate/gate.ts';
import { passContent } from './content-pass.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** What a build takes from the pass over content/. Drafts are not on the site: the index alone counts them. */
export interface BuildPass extends Omit<GateResult, 'known' | 'uploads'> {
  /** As public as the site. */
  readonly index: EntryIndex;
}

/** Names the file in which scripts/build.ts hands the pass to Astro. */
const handedOver = process.env['CONTENT_PASS'];

let pass: Promise<BuildPass> | undefined;

/**
 * The pass of this build. Vite loads the content loader and the pages apart from the integrations, so each of the three
 * reads the file once. Without a file (`astro check`, `astro build` by itself) each makes a pass of its own.
 */
export function buildPass(): Promise<BuildPass> {
  pass ??= handedOver === undefined ? makeBuildPass() : readPass(handedOver);
  return pass;
}

/** Reads and judges content/ for a build. */
export async function makeBuildPass(): Promise<BuildPass> {
  const { known, uploads, ...rest } = await passContent();
  return { ...rest, index: entryIndexOf({ ...rest, known, uploads }, parseMarkdown, { isPublic: true }) };
}

/** Writes a pass to the file that CONTENT_PASS will name. */
export async function writePass(made: BuildPass, path: string): Promise<void> {
  // Maps and sets arrive as what they are; the reader is the same Node.
  await writeFile(path, serialize(made));
}

async function readPass(path: string): Promise<BuildPass> {
  return deserialize(await readFile(path)) as BuildPass;
}
