import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { SourceFile } from '../../src/domain/gate/read-entry.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const row = z.tuple([z.string(), z.number().nullable(), z.string()]);

/** Files that were made to do harm, and every fault of theirs: file, line, code. */
export const hostile = {
  folder: join(fixtures, 'hostile/content'),
  faults: z.array(row).parse(readYaml('hostile/expected.yaml')),
};

/** Good texts that break careless parsers: the id of a material, and how it is read on its page. */
export const awkward = {
  folder: join(fixtures, 'awkward/content'),
  texts: z.record(z.string(), z.string()).parse(readYaml('awkward/expected.yaml')),
};

function readYaml(path: string): unknown {
  return parse(readFileSync(join(fixtures, path), 'utf8'));
}

/** Every file under a folder, as the gate takes them. */
export function filesIn(folder: string): (SourceFile & { bytes: Buffer })[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const whole = join(entry.parentPath, entry.name);
      return { path: whole.slice(folder.length + 1).replaceAll(sep, '/'), bytes: readFileSync(whole) };
    });
}
