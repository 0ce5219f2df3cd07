import { readFile, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { type EntryIndex, entryIndexOf } from '../domain/editor/files/entry-index.ts';
import type { GateResult } from '../domain/gate/gate.ts';
import { passContent } from './content-pass.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** The part of a gate pass that a build uses. Drafts are not on the site; only `index` counts them. */
export interface BuildPass extends Omit<GateResult, 'known' | 'uploads'> {
  /** Contains nothing that the site does not show: it is published with it. */
  readonly index: EntryIndex;
}

/** The file in which scripts/build.ts saves the pass for Astro. */
const passFile = process.env['CONTENT_PASS'];

let pass: Promise<BuildPass> | undefined;

/**
 * The pass of this build. Vite loads this module three times (content loader, pages, integrations), and each copy reads
 * the file once. Without the file (`astro check`, `astro build`) each copy makes its own pass.
 */
export function buildPass(): Promise<BuildPass> {
  pass ??= passFile === undefined ? makeBuildPass() : readPass(passFile);
  return pass;
}

export async function makeBuildPass(): Promise<BuildPass> {
  const { known, uploads, ...rest } = await passContent();
  return { ...rest, index: entryIndexOf({ ...rest, known, uploads }, parseMarkdown, { isPublic: true }) };
}

/** Writes a pass to a file; CONTENT_PASS then names that file. */
export async function writePass(result: BuildPass, path: string): Promise<void> {
  // V8's format keeps maps and sets. The same version of Node reads it.
  await writeFile(path, serialize(result));
}

async function readPass(path: string): Promise<BuildPass> {
  return deserialize(await readFile(path)) as BuildPass;
}
