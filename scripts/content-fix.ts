import { join } from 'node:path';
import { contentDir } from '../src/adapters/content-pass.ts';
import { filesUnder, readBounded } from '../src/adapters/files.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { writeFiles } from '../src/adapters/write-files.ts';
import { canonicalText } from '../src/domain/editor/files/codec.ts';
import { maxBytes } from '../src/domain/gate/read-entry.ts';
import { mediaFolder } from '../src/domain/model/media-path.ts';
import { collections } from '../src/domain/schemas/index.ts';
import { maxUploadBytes } from '../src/domain/uploads/kinds.ts';
import { sanitizeUpload } from '../src/domain/uploads/sanitize.ts';
import { runWriting } from './lib/writing.ts';

const help = `Rewrites every entry under content/ in the canonical form, as the CMS does, and removes from uploads
the place where they were made, the names of people in their properties, and data hidden after a picture.

  npm run content:fix                writes, and prints what changed
  npm run content:fix -- --check     writes nothing; exits with 1 when something would change

A file that can't be read is reported and left as it is. YAML comments are lost.`;

if (process.argv.includes('--help')) console.log(help);
else {
  const isCheck = process.argv.includes('--check');
  process.exitCode = await runWriting(isCheck ? undefined : contentDir, () => fix(isCheck));
}

async function fix(isCheck: boolean): Promise<number> {
  const changed = (await fixEntries(isCheck)) + (await fixUploads(isCheck));
  console.log(isCheck ? `Не в каноническом виде: ${changed}.` : `Исправлено файлов: ${changed}.`);
  return isCheck && changed > 0 ? 1 : 0;
}

async function fixEntries(isCheck: boolean): Promise<number> {
  let changed = 0;
  for (const { id, format } of Object.values(collections)) {
    for (const name of await listFiles(`${id}/`)) {
      if (!name.endsWith(`.${format}`)) continue;
      const bytes = await readSmall(name, maxBytes);
      if (!bytes) continue;
      // Bytes that are not UTF-8 would change, so such a file is left as it is.
      const text = bytes.toString('utf8');
      const fixed = Buffer.from(text).equals(bytes) ? tryFix(() => canonicalText(id, text, parseMarkdown)) : undefined;
      if (fixed === undefined) leave(name);
      if (fixed === undefined || fixed === text) continue;
      changed += 1;
      if (!isCheck) await writeFiles(contentDir, [{ path: name, bytes: fixed, before: bytes }]);
      console.log(`${isCheck ? 'Не в каноническом виде' : 'Исправлено'}: content/${name}`);
    }
  }
  return changed;
}

async function fixUploads(isCheck: boolean): Promise<number> {
  let changed = 0;
  for (const name of await listFiles(mediaFolder)) {
    const bytes = await readSmall(name, maxUploadBytes);
    if (!bytes) continue;
    const fixed = tryFix(() => sanitizeUpload(bytes));
    if (!fixed) leave(name);
    if (!fixed || fixed === bytes) continue;
    changed += 1;
    if (!isCheck) await writeFiles(contentDir, [{ path: name, bytes: fixed, before: bytes }]);
    console.log(`${isCheck ? 'Есть лишнее' : 'Убрано лишнее'}: content/${name}`);
  }
  return changed;
}

/** The bytes of a file, or undefined when it is left as it is: too large, unreadable, a link or a device. */
async function readSmall(name: string, limit: number): Promise<Buffer | undefined> {
  const bytes = await readBounded(join(contentDir, name), limit);
  if (typeof bytes !== 'string' && bytes.length <= limit)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes !== 'missing') leave(name);
  return undefined;
}

function tryFix<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function leave(name: string): void {
  console.error(`Не читается, оставлено как есть: content/${name}`);
}

async function listFiles(folder: string): Promise<string[]> {
  return (await filesUnder(contentDir, folder)).sort();
}
