import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { paperFile } from '../src/adapters/paper-file.ts';
import { isScenario, packSource } from '../src/domain/paper/pack/pack.ts';
import { readPage } from '../src/domain/paper/read-page.ts';
import { type PaperSource, sheetsOf, type Wanted } from '../src/domain/paper/source.ts';
import { collectionIds } from '../src/domain/schemas/index.ts';
import { addressOf, isPaged } from '../src/domain/site/addresses.ts';
import { counted } from '../src/domain/text/plural.ts';
import { distDir } from '../tests/lib/dist.ts';

const help = `Makes a document of Word of an entry, as the button «Скачать для Word» on its page does, one of its sheets, and the pack of a session.

  npm run word -- materials/list                       writes «Название.docx» here, and «Название — листы.docx»
  npm run word -- techniques/nevod --to ~/uroki        into another folder

It reads the built site: npm run build first. DIST_DIR names another build.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, to: { type: 'string', default: '.' } },
});
const [entry] = positionals;

if (values.help) console.log(help);
else process.exitCode = await run(entry, resolve(values.to));

async function run(entry: string | undefined, folder: string): Promise<number> {
  const source = await sourceOf(entry);
  if (typeof source === 'string') {
    console.error(source);
    return 1;
  }
  const sheets = sheetsOf(source.main).length;
  const all: Wanted[] = ['all'];
  if (sheets > 0) all.push('sheets');
  if (isScenario(source.main)) all.push('pack');
  await mkdir(folder, { recursive: true });
  for (const wanted of all) {
    const { name, bytes } = await paperFile(distDir, wanted === 'pack' ? packSource(source) : source, wanted);
    await writeFile(join(folder, name), bytes);
    console.log(`Записано: ${relative(process.cwd(), join(folder, name))}`);
  }
  console.log(
    sheets > 0
      ? `На странице ${counted(sheets, ['лист', 'листа', 'листов'])} для печати.`
      : 'Листов для печати на странице нет.',
  );
  return 0;
}

/** The page of an entry, or why there is none, in Russian. */
async function sourceOf(entry: string | undefined): Promise<PaperSource | string> {
  if (entry === undefined) return 'Назовите запись: npm run word -- materials/chek-list';
  const [, folder, id] = /^([a-z]+)\/([a-z0-9-]+)$/.exec(entry) ?? [];
  const collection = collectionIds.filter(isPaged).find((name) => name === folder);
  if (!collection || id === undefined) {
    const names = collectionIds.filter(isPaged).join(', ');
    return `«${entry}» — не запись. Нужны раздел и имя: materials/chek-list. Разделы со страницами: ${names}.`;
  }
  const html = await pageAt(addressOf(collection, id));
  if (html === undefined) {
    return `На собранном сайте нет страницы записи ${entry}. Проверьте имя, соберите сайт (npm run build); черновиков на сайте нет.`;
  }
  return readPage(html) ?? `Страницы раздела ${collection} для Word не сохраняются: в них нет текста для печати.`;
}

/** The HTML of a page; of a page that has moved, that of the new place. */
async function pageAt(address: string): Promise<string | undefined> {
  const html = await readFile(join(distDir, address, 'index.html'), 'utf8').catch(() => undefined);
  const moved = html && /<meta http-equiv="refresh" content="0;\s*url=([^"]+)"/i.exec(html)?.[1];
  return moved ? pageAt(new URL(moved, 'https://site.invalid').pathname) : html;
}
