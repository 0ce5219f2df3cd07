import { readFile, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { type EntryIndex, entryIndexOf } from '../domain/editor/files/entry-index.ts';
import type { GateResult } from '../domain/gate/gate.ts';
import { passContent } from './content-pass.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** The part of the pass over content/ that a build needs. Drafts are not published; only the index counts them. */
export interface BuildPass extends Omit<GateResult, 'known' | 'uploads'> {
  /** Without drafts' titles: it is published with the site. */
  readonly index: EntryIndex;
}

/** The file in which scripts/build.ts passes the result to Astro. */
const handedOver = process.env['CONTENT_PASS'];

let pass: Promise<BuildPass> | undefined;

/**
 * The pass of this build. Vite loads the content loader, the pages and the integrations as separate modules, so each
 * of the three reads the file once. Without a file (`astro check`, plain `astro build`) each makes its own pass.
 */
export function buildPass(): Promise<BuildPass> {
  pass ??= handedOver === undefined ? makeBuildPass() : readPass(handedOver);
  return pass;
}

/** Reads and checks content/ for a build. */
export async function makeBuildPass(): Promise<BuildPass> {
  const { known, uploads, ...rest } = await passContent();
  return { ...rest, index: entryIndexOf({ ...rest, known, uploads }, parseMarkdown, { isPublic: true }) };
}

/** Writes a pass to a file; CONTENT_PASS then names this file. */
export async function writePass(made: BuildPass, path: string): Promise<void> {
  // This keeps maps and sets; the same version of Node reads the file.
  await writeFile(path, serialize(made));
}

async function readPass(path: string): Promise<BuildPass> {
  return deserialize(await readFile(path)) as BuildPass;
}
