import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hashesOf } from '../src/adapters/base-files.ts';
import { now } from '../src/adapters/clock.ts';
import { contentDir, readAndJudge } from '../src/adapters/content-pass.ts';
import { filesUnder } from '../src/adapters/files.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { listFile } from '../src/adapters/upstream-files.ts';
import { type FileChange, writeFiles } from '../src/adapters/write-files.ts';
import { writeBaseYaml } from '../src/domain/base/manifest.ts';
import { type Common, selectCommon } from '../src/domain/base/select-common.ts';
import { Refusal } from '../src/domain/editor/requests/refusal.ts';
import type { Entry } from '../src/domain/gate/judge.ts';
import { runWriting } from './lib/writing.ts';

const help = `Writes the common part of this centre into a folder that other centres take with npm run update-base:
published entries that are no samples, that may be passed on, and that name nobody of this centre (docs/base.md).

  npm run make-base -- ../base                 the version is today's date
  npm run make-base -- ../base --version 3     or a number

What is left out is named with the reason. The folder must be empty, or hold a base already.`;

const [folder, flag, given] = process.argv.slice(2);
if (folder === undefined || folder.startsWith('--')) console.log(help);
else {
  const version = flag === '--version' && given !== undefined ? given : now.toISOString().slice(0, 10);
  const target = resolve(folder);
  process.exitCode = await runWriting(target, () => make(target, version));
}

async function make(target: string, version: string): Promise<number> {
  const there = await filesUnder(target);
  if (there.length > 0 && !there.includes(listFile))
    throw new Refusal(`${target}: в папке лежит что-то другое. Укажите пустую или ту, где уже есть общая база.`);
  const read = await readAndJudge();
  const common = selectCommon({ ...read, parse: parseMarkdown });
  const settings = read.result.known.get('settings')?.get('site') as Entry<'settings'> | undefined;
  const changes = await filesOf(common, settings?.data.name ?? 'Тьюторский центр', version);
  const names = new Set(changes.map(({ path }) => path));
  const gone = there.filter((path) => isOfBase(path) && !names.has(path)).map((path) => ({ path, bytes: undefined }));
  await writeFiles(target, [...changes, ...gone]);
  for (const { path, reason, cure } of common.leftOut) console.log(`Не вошло: content/${path} — ${reason}. ${cure}.`);
  console.log(`Записей: ${common.texts.size}, файлов: ${common.uploads.size}. Версия ${version}: ${target}`);
  return 0;
}

/** A read-me or a licence beside the entries stays. */
const isOfBase = (path: string): boolean => path.includes('/');

async function filesOf({ texts, uploads }: Common, name: string, version: string): Promise<FileChange[]> {
  const copies = [...uploads].map(async (path) => ({ path, bytes: await readFile(join(contentDir, path)) }));
  const hashes = await hashesOf(contentDir, [...uploads].sort());
  const list = writeBaseYaml({ name, version, media: Object.fromEntries(hashes), withdrawn: [], ours: [] });
  return [
    ...[...texts].map(([path, bytes]) => ({ path, bytes })),
    ...(await Promise.all(copies)),
    { path: listFile, bytes: list },
  ];
}
