import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentDir, readContent } from '../src/adapters/content-pass.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { writeCanonical } from '../src/domain/editor/files/codec.ts';
import { type RawEntry, readEntry } from '../src/domain/gate/read-entry.ts';
import { removalOf } from '../src/domain/gate/remove-person.ts';

const help = `Removes a person from all files under content/ and prints what must be done by hand.

  npm run person:remove -- ivanova-a-v --dry-run    shows what would change
  npm run person:remove -- ivanova-a-v              removes

The id is the name of the file in content/tutors without .yaml.`;

const manualSteps = `
Осталось сделать руками (закон 152-ФЗ, ст. 10.1: прекратить распространение — за три рабочих дня):
  1. Проверьте правку (git diff), сохраните её и опубликуйте сайт: страница исчезнет со следующей сборкой.
  2. История. Прежние версии лежат в Git. В отдельной копии: git filter-repo --invert-paths --path content/tutors/ИМЯ.yaml
     (и --path content/media/СНИМОК), затем принудительно отправьте ветки и попросите всех взять хранилище заново.
     Копии у других людей и на площадке (форки, закрытые запросы на слияние) удаляет поддержка площадки.
  3. Прежние сборки. Удалите старые выпуски: на Netlify — Deploys, на своём сервере — папку releases.
  4. Поиск и копии. Яндекс Вебмастер и Google Search Console: «Удаление страниц из поиска» для прежнего адреса.
     Сохранённые копии (web.archive.org) удаляют по просьбе владельца сайта.
  5. Отметьте в реестре согласий день отзыва и день, когда всё это сделано; сам отзыв хранится у оператора.`;

const [id, ...flags] = process.argv.slice(2);
if (id === undefined || id === '--help') console.log(help);
else process.exitCode = await remove(id, !flags.includes('--dry-run'));

async function remove(person: string, shouldWrite: boolean): Promise<number> {
  const entries = (await readContent()).map(readEntry).filter((entry): entry is RawEntry => !('message' in entry));
  const removal = removalOf(person, entries);
  if (!removal) {
    console.error(`Записи content/tutors/${person}.yaml нет. Имена: ls content/tutors`);
    return 1;
  }
  for (const { entry, data } of removal.changed) {
    console.log(`${shouldWrite ? 'Изменено' : 'Изменится'}: content/${entry.file}`);
    const text = writeCanonical(
      entry.collection,
      { data: data as Record<string, unknown>, body: entry.body },
      parseMarkdown,
    );
    if (shouldWrite) await writeFile(join(contentDir, entry.file), text);
  }
  for (const file of removal.deleted) {
    console.log(`${shouldWrite ? 'Удалено' : 'Удалится'}: content/${file}`);
    if (shouldWrite) await rm(join(contentDir, file));
  }
  for (const { file, field } of removal.named) {
    console.log(`Перепишите сами: content/${file} (${field})`);
  }
  console.log(shouldWrite ? manualSteps : '\nНичего не записано: это проба. Уберите --dry-run, чтобы записать.');
  return removal.named.length > 0 ? 1 : 0;
}
