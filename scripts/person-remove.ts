import { contentDir, readContent } from '../src/adapters/content-pass.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { textsBeside } from '../src/adapters/texts-beside.ts';
import { type FileChange, writeFiles } from '../src/adapters/write-files.ts';
import { statOf } from '../src/adapters/write-steps.ts';
import { roleOf, undoFolder } from '../src/domain/base/places.ts';
import { writeCanonical } from '../src/domain/editor/files/codec.ts';
import type { Finding } from '../src/domain/gate/finding.ts';
import { type RawEntry, readEntry, type SourceFile } from '../src/domain/gate/read-entry.ts';
import { type Removal, removalOf } from '../src/domain/gate/remove-person.ts';
import type { NamedField } from '../src/domain/gate/traces-of-person.ts';
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
  const removal = removalOf(person, read as RawEntry[], await textsBeside(contentDir, sources));
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
  for (const each of removal.named) console.log(cureOf(each));
  console.log(
    shouldWrite ? manualSteps(person, removal) : '\nНичего не записано: это проба. Уберите --dry-run, чтобы записать.',
  );
  return removal.named.length > 0 ? 1 : 0;
}

/** Who must do what about a place that no command rewrites. */
function cureOf({ file, field, isCertain }: NamedField): string {
  const place = `content/${file} (${field})`;
  const role = roleOf(file)?.role;
  if (role === 'undo')
    return `Удалите папку content/${undoFolder} — отменить последнее обновление базы будет нельзя: ${place}`;
  if (role) return `Попросите тех, кто ведёт общую базу, убрать имя; оно уйдёт с её обновлением: ${place}`;
  return `${isCertain ? 'Перепишите сами' : 'Посмотрите, не этот ли человек'}: ${place}`;
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
