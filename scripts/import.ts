import { readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir, passContent } from '../src/adapters/content-pass.ts';
import { filesUnder } from '../src/adapters/files.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { writeFiles } from '../src/adapters/write-files.ts';
import { entryIndexOf, idsByTitle } from '../src/domain/editor/files/entry-index.ts';
import { type InitialSettings, initialValues } from '../src/domain/editor/forms/initial-values.ts';
import type { GateResult } from '../src/domain/gate/gate.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import type { Data } from '../src/domain/schemas/index.ts';
import { collectionsWithBody, type Draft, importWord } from '../src/domain/word/import-word.ts';
import { importTable } from './lib/import-table.ts';
import { runWriting } from './lib/writing.ts';

const help = `Makes a draft entry from a Word file: text, tables, lists, footnotes and pictures.

  npm run import -- file.docx                           into content/materials
  npm run import -- file.docx --collection techniques   one of: ${collectionsWithBody.join(', ')}
  npm run import -- file.docx --out folder              into another folder with the structure of content/

Or drafts of the rows of a table, .csv (UTF-8) or .docx, whose first row names the columns as our forms do:

  npm run import -- --tutors spisok.csv                 a roster: ФИО, Муниципалитет, Место работы, Темы, Роли…
  npm run import -- --events plan.docx                  past meetings: Название, Дата, Время, Вид, Формат, Место…

What was not understood is listed with the number of its row, and the command ends with 1. Nobody is published: a
tutor stays a draft until an editor has ticked what the signed consent allows.

Existing files are never overwritten. Prints what was lost and what has to be filled in.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    collection: { type: 'string', default: 'materials' },
    out: { type: 'string', default: contentDir },
    tutors: { type: 'string' },
    events: { type: 'string' },
  },
});
const [path] = positionals;

if (values.help) console.log(help);
else {
  const out = resolve(values.out);
  const { tutors, events } = values;
  const table = tutors ?? events;
  const work = () =>
    table === undefined
      ? run(path, values.collection, out)
      : importTable(tutors === undefined ? 'events' : 'tutors', table, out);
  process.exitCode = await runWriting(out, work);
}

async function run(file: string | undefined, name: string, out: string): Promise<number> {
  const collection = collectionsWithBody.find((id) => id === name);
  if (file === undefined || !collection) {
    console.error(
      file === undefined
        ? 'Назовите файл: npm run import -- statya.docx'
        : `Раздела «${name}» с текстами нет. Есть: ${collectionsWithBody.join(', ')}.`,
    );
    return 1;
  }
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) {
    console.error(`Файл не открывается: ${file}. Проверьте имя и папку.`);
    return 1;
  }
  const pass = await passContent();
  const existing = await filesUnder(out);
  const draft = await importWord(bytes, {
    fileName: basename(file),
    collection,
    parse: parseMarkdown,
    start: initialValues(collection, initialSettings(pass)),
    findEntryId: idsByTitle(entryIndexOf(pass, { isPublic: false })),
    takenNames: new Set(namesInFolder(existing, collection).map((entry) => entry.replace(/\.[^.]*$/, ''))),
    takenMedia: new Set(namesInFolder(existing, 'media')),
  });
  if ('refusal' in draft) {
    console.error(`${file}: ${draft.refusal}.`);
    return 1;
  }
  await write(draft, out, collection);
  return 0;
}

function initialSettings({ entries }: GateResult): InitialSettings {
  const settings = entries.get('settings')?.get('site')?.data as Data<'settings'> | undefined;
  return settings?.newEntry ?? {};
}

function namesInFolder(paths: readonly string[], folder: string): string[] {
  return paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
}

async function write(
  { name, text, pictures, carried, losses, changes, filled, gaps }: Draft,
  out: string,
  collection: CollectionId,
): Promise<void> {
  const files = [
    ...pictures.map((picture) => ({ path: `media/${picture.name}`, bytes: picture.bytes, before: null })),
    { path: `${collection}/${name}`, bytes: text, before: null },
  ];
  await writeFiles(out, files);
  for (const { path: written } of files) console.log(`Записано: ${relative(process.cwd(), join(out, written))}`);
  if (carried !== '') console.log(`Перенесено: ${carried}`);
  for (const loss of losses) console.log(`Не перенесено: ${loss}`);
  for (const change of changes) console.log(`Перенесено иначе, проверьте: ${change}`);
  for (const field of filled) console.log(`Заполнено, проверьте: ${field}`);
  for (const gap of gaps) console.log(`Осталось заполнить: ${gap}`);
}
