import { join } from 'node:path';
import { contentDir, readContent } from '../src/adapters/content-pass.ts';
import { filesUnder, readBounded } from '../src/adapters/files.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { type FileChange, writeFiles } from '../src/adapters/write-files.ts';
import { statOf } from '../src/adapters/write-steps.ts';
import { writeCanonical } from '../src/domain/editor/files/codec.ts';
import type { Finding } from '../src/domain/gate/finding.ts';
import { maxBytes, type RawEntry, readEntry, type SourceFile } from '../src/domain/gate/read-entry.ts';
import { type Removal, removalOf, type TextBeside } from '../src/domain/gate/remove-person.ts';
import { mediaFolder } from '../src/domain/model/media-path.ts';
import { runWriting } from './lib/writing.ts';

const help = `Removes a person from all files under content/ and prints what must be done by hand.

  npm run person:remove -- ivanova-a-v --dry-run    shows what would change
  npm run person:remove -- ivanova-a-v              removes

The id is the name of the file in content/tutors without .yaml.`;

const manualSteps = (person: string, { addresses }: Removal) => `
Осталось сделать руками (закон 152-ФЗ, ст. 10.1: прекратить распространение — за три рабочих дня):
  1. Проверьте правку (git diff), сохраните её и опубликуйте сайт: страница исчезнет со следующей сборкой.
  2. История. Прежние версии лежат в Git. В отдельной копии: git filter-repo --invert-paths --path content/tutors/${person}.yaml
     (и --path content/media/СНИМОК), затем принудительно отправьте ветки и попросите всех взять хранилище заново.
     Копии у других людей и на площадке (форки, закрытые запросы на слияние) удаляет поддержка площадки.
  3. Прежние сборки. Удалите старые выпуски: на Netlify — Deploys, на своём сервере — папку releases.
  4. Поисковые системы ещё помнят заголовок страницы с именем, её описание, сохранённую копию и снимок в поиске
     по картинкам — до следующего обхода, то есть дни и недели. Попросите убрать их сразу, Яндекс Вебмастер и
     Google Search Console, «Удаление страниц из поиска», для каждого адреса:
${addresses.map((address) => `       ${address}`).join('\n')}
     и для страниц, которые этого человека называли: они перечислены выше.
     Сохранённые копии (web.archive.org) удаляют по просьбе владельца сайта.
  5. Соцсети и мессенджеры держат карточку ссылки: заголовок с именем и картинку раздела из /og/ (имён на ней нет).
     Обновите её: ВКонтакте — «Очистка кэша страниц», Telegram — @WebpageBot. Картинки прежних выпусков лежат в их
     папках og и уходят вместе с ними (шаг 3).
  6. Отметьте в реестре согласий день отзыва и день, когда всё это сделано; сам отзыв хранится у оператора.`;

const [id, ...flags] = process.argv.slice(2);
if (id === undefined || id === '--help') console.log(help);
else {
  const shouldWrite = !flags.includes('--dry-run');
  process.exitCode = await runWriting(shouldWrite ? contentDir : undefined, () => remove(id, shouldWrite));
}

async function remove(person: string, shouldWrite: boolean): Promise<number> {
  const sources = await readContent();
  const read = sources.map(readEntry);
  const unread = read.filter((entry): entry is Finding => 'message' in entry);
  if (unread.length > 0) {
    for (const { file, message, cure } of unread) console.error(`Не прочитано: content/${file} — ${message}. ${cure}.`);
    console.error('Этот человек может быть и в них, поэтому ничего не изменено. Исправьте эти файлы и повторите.');
    return 1;
  }
  const removal = removalOf(person, read as RawEntry[], await textsBeside(sources));
  if (removal === 'missing') {
    console.error(`Записи content/tutors/${person}.yaml нет. Имена: ls content/tutors`);
    return 1;
  }
  if (removal === 'nameless') {
    console.error(`В content/tutors/${person}.yaml нет фамилии и имени словами, и в других записях искать некого.`);
    console.error('Ничего не изменено. Впишите их в поля lastName и firstName и повторите.');
    return 1;
  }
  const changes = await changesOf(removal, sources);
  if (shouldWrite) await writeFiles(contentDir, changes);
  for (const { path, bytes } of changes) {
    const [done, planned] = bytes === undefined ? ['Удалено', 'Удалится'] : ['Изменено', 'Изменится'];
    console.log(`${shouldWrite ? done : planned}: content/${path}`);
  }
  for (const { file, field, isCertain } of removal.named) {
    console.log(`${isCertain ? 'Перепишите сами' : 'Посмотрите, не этот ли человек'}: content/${file} (${field})`);
  }
  console.log(
    shouldWrite ? manualSteps(person, removal) : '\nНичего не записано: это проба. Уберите --dry-run, чтобы записать.',
  );
  return removal.named.length > 0 ? 1 : 0;
}

/** What is read beside the fields and texts of entries. */
async function textsBeside(sources: readonly SourceFile[]): Promise<TextBeside[]> {
  const paths = await filesUnder(contentDir);
  const uploads = paths.filter((path) => path.startsWith(mediaFolder));
  const lists = paths.filter((path) => /^[^/]+\.txt$/.test(path));
  const listTexts = lists.map(async (file) => {
    const bytes = await readBounded(join(contentDir, file), maxBytes);
    return { file, field: 'список слов', text: typeof bytes === 'string' ? '' : textOf(bytes) };
  });
  return [
    ...uploads.map((file) => ({ file, field: 'имя файла', text: file })),
    ...sources.map(({ path, bytes }) => ({ file: path, field: 'пояснение после #', text: commentsOf(textOf(bytes)) })),
    ...(await Promise.all(listTexts)),
  ];
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

/** The comments of the fields; in a text such lines are headings. */
function commentsOf(source: string): string {
  const fields = /^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? source;
  return (fields.match(/(?:^|[ \t])#[^\n]*/gm) ?? []).join('\n\n');
}

/** The changes of files, the deletions last; each only if the file still holds what was read. */
async function changesOf({ changed, deleted }: Removal, sources: readonly SourceFile[]): Promise<FileChange[]> {
  const before = (path: string) => {
    const bytes = sources.find((source) => source.path === path)?.bytes;
    return bytes && { before: bytes };
  };
  const texts = changed.map(({ entry, data }) => {
    const content = { data: data as Record<string, unknown>, body: entry.body };
    return { path: entry.file, bytes: writeCanonical(entry.collection, content, parseMarkdown), ...before(entry.file) };
  });
  const deletions = deleted.map(async (path) => {
    // The photo that an entry names may be gone already.
    const isThere = (await statOf(contentDir, path)) !== undefined;
    return isThere ? [{ path, bytes: undefined, ...before(path) }] : [];
  });
  return [...texts, ...(await Promise.all(deletions)).flat()];
}
