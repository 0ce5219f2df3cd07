import { stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir, passContent } from '../src/adapters/content-pass.ts';
import { filesUnder, readBounded } from '../src/adapters/files.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { writeFiles } from '../src/adapters/write-files.ts';
import { entryIndexOf } from '../src/domain/editor/files/entry-index.ts';
import { confirmedRows, withRedirects } from '../src/domain/moving/confirmed.ts';
import { oldPagesIn } from '../src/domain/moving/old-pages.ts';
import { suggestionRows } from '../src/domain/moving/suggestion-rows.ts';
import { readCsv } from '../src/domain/moving/table.ts';
import { collectionIds, declared } from '../src/domain/schemas/index.ts';
import { listPageAddress } from '../src/domain/site/addresses.ts';
import { csvText } from '../src/domain/text/csv.ts';
import { runWriting } from './lib/writing.ts';

const help = `Finds for the addresses of a former site (Joomla, WordPress, any) the pages of this one.

  npm run old-addresses -- sitemap.xml            writes starye-adresa.csv: to look through in a table
  npm run old-addresses -- folder                 the same of every .xml and .txt in a folder
  npm run old-addresses -- list.txt --out a.csv   of a list: an address a line, its page's name after a semicolon
  npm run old-addresses -- --apply a.csv          takes the rows where «Взять» says «да» into the settings

It goes to no network: save the sitemap from a browser, the maps that it names too. Nothing is redirected until a row
is confirmed. Old addresses that need no redirect are left out.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    out: { type: 'string', default: 'starye-adresa.csv' },
    apply: { type: 'string' },
  },
});
/** A sitemap may have 50 MB. */
const maxBytes = 50 * 1024 * 1024;

const [source] = positionals;
const { apply, out } = values;
if (values.help || (source === undefined && apply === undefined)) console.log(help);
else if (apply !== undefined) process.exitCode = await runWriting(contentDir, () => confirm(apply));
else process.exitCode = await suggest(String(source));

async function suggest(from: string): Promise<number> {
  const folder = await stat(from).catch(() => undefined);
  const names = folder?.isDirectory() ? (await filesUnder(from)).filter((name) => /\.(?:xml|txt)$/i.test(name)) : [''];
  const read = await Promise.all(names.map((name) => readPages(name === '' ? from : join(from, name))));
  const pages = read.flatMap((one) => ('pages' in one ? one.pages : []));
  for (const one of read) if ('refusal' in one) console.error(one.refusal);
  const maps = read.flatMap((one) => ('maps' in one ? one.maps : []));
  if (maps.length > 0) console.log(`Карта называет другие карты, сохраните их в ту же папку: ${maps.join(', ')}`);
  if (pages.length === 0) return 1;
  const { rows, found, inPlace } = suggestionRows(pages, await newPages());
  const failed = await writeFile(out, csvText(rows), { flag: 'wx' }).then(
    () => undefined,
    () => `${out} не записан: такой файл уже есть или писать сюда нельзя. Назовите другой: --out a.csv`,
  );
  if (failed !== undefined) {
    console.error(failed);
    return 1;
  }
  console.log(
    `Записано: ${resolve(out)}. Адресов: ${rows.length - 1}, с предложением: ${found}; на своём месте: ${inPlace}.`,
  );
  console.log(
    `Просмотрите таблицу, в столбце «Взять» напишите «да» и запустите: npm run old-addresses -- --apply ${out}`,
  );
  return read.some((one) => 'refusal' in one) ? 1 : 0;
}

async function readPages(path: string) {
  const bytes = await readBounded(path, maxBytes);
  if (typeof bytes === 'string') return { refusal: `${path}: файл не открывается` };
  if (bytes.length > maxBytes) return { refusal: `${path}: файл больше 50 МБ` };
  const read = oldPagesIn(new TextDecoder().decode(bytes));
  return 'refusal' in read ? { refusal: `${path}: ${read.refusal}` } : read;
}

/** Pages that old addresses may lead to: of entries, and lists of them. */
async function newPages() {
  const { entries } = entryIndexOf(await passContent(), { isPublic: true });
  const own = Object.values(entries).flatMap(({ title, href }) => (title && href ? [{ title, href }] : []));
  const lists = collectionIds.flatMap((id) => {
    const href = listPageAddress(id);
    return href === undefined ? [] : [{ title: declared(id).listPage?.title ?? '', href }];
  });
  return [...lists, ...own];
}

async function confirm(table: string): Promise<number> {
  const bytes = await readBounded(table, maxBytes);
  const rows = typeof bytes === 'string' ? { refusal: 'файл не открывается' } : readCsv(bytes);
  if ('refusal' in rows) {
    console.error(`${table}: ${rows.refusal}.`);
    return 1;
  }
  const path = 'settings/site.yaml';
  const before = await readBounded(join(contentDir, path), maxBytes);
  const chosen = confirmedRows(rows);
  const made = typeof before === 'string' ? undefined : withRedirects(before, chosen.redirects, parseMarkdown);
  if (!made || typeof before === 'string') {
    console.error(`content/${path} не читается: проверьте npm run check:content.`);
    return 1;
  }
  if (made.added > 0) await writeFiles(contentDir, [{ path, bytes: made.text, before }]);
  for (const remark of [...chosen.remarks, ...made.remarks]) console.log(`Не взято: ${remark}`);
  console.log(`Добавлено перенаправлений: ${made.added}. Проверьте их: npm run check:content`);
  return chosen.remarks.length + made.remarks.length > 0 ? 1 : 0;
}
