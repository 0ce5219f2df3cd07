import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentDir } from '../src/adapters/content-pass.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { writeFiles } from '../src/adapters/write-files.ts';
import { canonicalText } from '../src/domain/editor/files/codec.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { collections } from '../src/domain/schemas/index.ts';
import { sanitizeUpload } from '../src/domain/uploads/upload.ts';
import { runWriting } from './lib/writing.ts';

const help = `Rewrites every entry under content/ in the canonical form, as the CMS does, and removes from uploads
the place where they were made and data hidden after a picture.

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
    for (const name of await listEntries(id, format)) {
      const path = join(contentDir, id, name);
      // Bytes that are not UTF-8 would change, so such a file is left as it is.
      const bytes = await readFile(path);
      const text = bytes.toString('utf8');
      const fixed = Buffer.from(text).equals(bytes) ? canonicalText(id, text, parseMarkdown) : undefined;
      if (fixed === undefined) console.error(`Не читается, оставлено как есть: content/${id}/${name}`);
      if (fixed === undefined || fixed === text) continue;
      changed += 1;
      if (!isCheck) await writeFiles(contentDir, [{ path: `${id}/${name}`, bytes: fixed, before: bytes }]);
      console.log(`${isCheck ? 'Не в каноническом виде' : 'Исправлено'}: content/${id}/${name}`);
    }
  }
  return changed;
}

async function fixUploads(isCheck: boolean): Promise<number> {
  let changed = 0;
  for (const name of await listFiles('media')) {
    const path = join(contentDir, 'media', name);
    const bytes = await readFile(path);
    const fixed = sanitizeUpload(bytes);
    if (fixed === bytes) continue;
    changed += 1;
    if (!isCheck) await writeFiles(contentDir, [{ path: `media/${name}`, bytes: fixed, before: bytes }]);
    console.log(`${isCheck ? 'Есть лишнее' : 'Убрано лишнее'}: content/media/${name}`);
  }
  return changed;
}

async function listEntries(id: CollectionId, format: string): Promise<string[]> {
  return (await listFiles(id)).filter((name) => name.endsWith(`.${format}`));
}

async function listFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(contentDir, folder), { withFileTypes: true }).catch(() => []);
  return names
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}
