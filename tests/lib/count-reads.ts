// Loaded into every process of a build (`node --import`): logs each file of content/ that is opened for reading.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const content = resolve(process.env['CONTENT_DIR'] ?? 'content') + sep;
const log = process.env['READS_LOG'];
const { appendFileSync } = fs;

function watch(holder: object, names: readonly string[]): void {
  for (const name of names) {
    const plain = Reflect.get(holder, name) as (...args: readonly unknown[]) => unknown;
    const noting = (...args: readonly unknown[]) => {
      note(args[0]);
      return plain(...args);
    };
    Reflect.set(holder, name, noting);
  }
}

function note(file: unknown): void {
  const path = file instanceof URL ? fileURLToPath(file) : resolve(String(file));
  if (log !== undefined && path.startsWith(content)) appendFileSync(log, `${path.slice(content.length)}\n`);
}

watch(fs, ['open', 'openSync', 'readFile', 'readFileSync', 'copyFile', 'copyFileSync', 'cp', 'cpSync']);
watch(fs.promises, ['open', 'readFile', 'copyFile', 'cp']);
// Updates `import { readFile } from 'node:fs/promises'`.
syncBuiltinESMExports();
