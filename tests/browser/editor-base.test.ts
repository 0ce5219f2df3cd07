import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { type Conflict, writeBaseYaml } from '../../src/domain/base/manifest.ts';
import { conflictFile } from '../../src/domain/base/places.ts';
import type { BaseState } from '../../src/domain/base/state.ts';
import { moveTo, save } from '../lib/editing-copy.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { box, wordsIn } from './drafts.ts';
import { editing } from './editing.ts';

const { open, read, content } = editing();
const published = (file: string) => readFileSync(join(frozenSite.content, file), 'utf8');
const versions = (page: Page) => page.locator('.tc-versions');
const press = (page: Page, name: string) => versions(page).getByRole('button', { name }).click();
const conflictAt = (file: string) => join(content(), conflictFile(file));

/** Opens an entry that the base has changed too: its name from `before` to `theirs`, and one word of its purpose. */
async function openParted(file: string, hash: string, before: string, theirs: string): Promise<Page> {
  const text = published(file);
  const conflict: Conflict = {
    version: '2',
    before: text.replace(/^name: .*$/m, `name: ${before}`),
    theirs: text.replace(/^name: .*$/m, `name: ${theirs}`).replace(/^prep: .*$/m, 'prep: Ничего'),
  };
  const state: BaseState = {
    source: { name: 'Общая база', version: '2' },
    owners: { [file]: 'changed' },
    conflicts: { [file]: conflict },
    beside: [],
    withdrawn: [],
  };
  mkdirSync(dirname(conflictAt(file)), { recursive: true });
  writeFileSync(conflictAt(file), writeBaseYaml(conflict));
  const { page } = await open('/collections/techniques');
  await page.route('**/admin/baza.json', (route) => route.fulfill({ json: state }));
  await moveTo(page, hash);
  await versions(page).waitFor();
  return page;
}

const file = 'techniques/mayachok.mdx';
const hash = '/collections/techniques/entries/mayachok';

it('where an entry and the base have parted, both stand side by side, and a choice is saved', async () => {
  const page = await openParted(file, hash, 'Сигнал', 'Сигнальный кружок');
  expect(await page.getByRole('note').getByText('Запись: общая база, изменена у нас').count()).toBe(1);
  const shown = await versions(page).textContent();
  for (const words of ['«Маячок»', 'Сигнальный кружок', 'У нас', 'В общей базе']) expect(shown).toContain(words);
  await page.getByRole('radio', { name: /В общей базе/ }).check();
  await press(page, 'Внести в форму');
  expect(await wordsIn(box(page, 'Название'))).toBe('Сигнальный кружок');
  expect(existsSync(conflictAt(file))).toBe(true);
  await save(page);
  await expect.poll(() => read(file)).toContain('name: Сигнальный кружок\n');
  await expect.poll(() => existsSync(conflictAt(file))).toBe(false);
  await page.close();
});

it('what is left as it is here changes nothing but the question; «not now» leaves that too', async () => {
  const other = 'techniques/geksagon.mdx';
  const before = read(other);
  const page = await openParted(other, '/collections/techniques/entries/geksagon', 'Соты', 'Шесть углов');
  await press(page, 'Не сейчас');
  expect([read(other), existsSync(conflictAt(other))]).toEqual([before, true]);
  await page.reload();
  await versions(page).waitFor();
  await press(page, 'Оставить всё как у нас');
  await expect.poll(() => existsSync(conflictAt(other))).toBe(false);
  expect(read(other)).toBe(before);
  await page.close();
});
