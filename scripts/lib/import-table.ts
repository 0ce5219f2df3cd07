import { relative } from 'node:path';
import { passContent } from '../../src/adapters/content-pass.ts';
import { filesUnder, readBounded } from '../../src/adapters/files.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { writeFiles } from '../../src/adapters/write-files.ts';
import { entryIndexOf } from '../../src/domain/editor/files/entry-index.ts';
import type { TableCollection } from '../../src/domain/moving/columns.ts';
import { finderByNames } from '../../src/domain/moving/entry-names.ts';
import { importRows } from '../../src/domain/moving/rows.ts';
import { maxTableBytes, type Rows, readCsv, type TableRefusal } from '../../src/domain/moving/table.ts';
import { tableOfWord } from '../../src/domain/word/table.ts';

/** Makes drafts of the rows of a CSV file or of a table of Word under `out`; gives the exit code. */
export async function importTable(collection: TableCollection, file: string, out: string): Promise<number> {
  const rows = await rowsOf(file);
  if ('refusal' in rows) {
    console.error(`${file}: ${rows.refusal}.`);
    return 1;
  }
  const pass = await passContent();
  const known = entryIndexOf(pass, { isPublic: false });
  const titles = Object.entries(known.entries).flatMap(([key, { title }]) =>
    key.startsWith(`${collection}/`) && title !== undefined ? [titleFor(key, title)] : [],
  );
  const there = await filesUnder(out, `${collection}/`);
  const { files, remarks } = importRows(collection, rows, {
    parse: parseMarkdown,
    findEntryId: finderByNames(pass.known),
    takenNames: new Set(there.map((path) => path.replace(/^.*\/|\.[^.]*$/g, ''))),
    takenTitles: new Set(titles),
  });
  const changes = files.map(({ path, text }) => ({ path, bytes: text, before: null }));
  if (changes.length > 0) await writeFiles(out, changes);
  for (const { path } of files) console.log(`Записано: ${relative(process.cwd(), out)}/${path}`);
  for (const remark of remarks) console.log(`Не перенесено: ${remark}`);
  console.log(`Черновиков: ${files.length}. На сайте их нет, пока редактор не проверит и не опубликует каждый.`);
  return remarks.length > 0 ? 1 : 0;
}

/** A meeting is known by its title and its day, which its file's name begins with. */
function titleFor(key: string, title: string): string {
  const [day] = /(?<=^events\/)\d{4}-\d\d-\d\d/.exec(key) ?? [];
  return day === undefined ? title : `${title}, ${day}`;
}

async function rowsOf(file: string): Promise<Rows | TableRefusal> {
  const bytes = await readBounded(file, maxTableBytes);
  if (typeof bytes === 'string') return { refusal: 'файл не открывается: проверьте имя и папку' };
  if (/\.docx$/i.test(file)) return tableOfWord(bytes);
  if (/\.(?:csv|txt|tsv)$/i.test(file)) return readCsv(bytes);
  return { refusal: 'нужна таблица .csv или документ .docx; из Excel сохраните её как «CSV UTF-8»' };
}
