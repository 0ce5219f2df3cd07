import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const fixtures = join(import.meta.dirname, '../fixtures');
const row = z.tuple([z.string(), z.number().nullable(), z.string()]);

/** Hostile files, with each of their problems: file, line, code. */
export const hostile = {
  folder: join(fixtures, 'hostile/content'),
  faults: z.array(row).parse(readYaml('hostile/expected.yaml')),
};

/** Valid texts that break careless parsers: the id of a material, and its text on the page. */
export const awkward = {
  folder: join(fixtures, 'awkward/content'),
  texts: z.record(z.string(), z.string()).parse(readYaml('awkward/expected.yaml')),
};

function readYaml(path: string): unknown {
  return parse(readFileSync(join(fixtures, path), 'utf8'));
}

/** Every file under a folder, in the form that the gate takes. */
export function filesIn(folder: string): { path: string; bytes: Uint8Array }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const whole = join(entry.parentPath, entry.name);
      return { path: whole.slice(folder.length + 1).replaceAll(sep, '/'), bytes: readFileSync(whole) };
    });
}
