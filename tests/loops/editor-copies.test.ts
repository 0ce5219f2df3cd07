import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { agree, box, copyOf, press, second, unsaved, wordsIn } from '../browser/drafts.ts';
import { editing } from '../browser/editing.ts';
import type { Typist } from '../browser/prose.ts';
import { save } from '../lib/editing-copy.ts';

const { open, read, change, content } = editing();
const entry = '/collections/techniques/entries/mayachok';
const file = 'techniques/mayachok.mdx';

it('what another tab is typing is not offered, but told', async () => {
  const { page: first } = await open(entry);
  await box(first, 'Название').fill('В другой вкладке');
  await second(first);
  const { page } = await open(entry);
  await page.getByRole('status').getByText('открыта и в другой вкладке').waitFor();
  expect(await copyOf(page).count()).toBe(0);
  await first.close();
  await page.reload();
  await press(page, 'Удалить копию');
});

it('a kept text whose entry was changed meanwhile comes back with both changes', async () => {
  const { page } = await open(entry);
  agree(page);
  await box(page, 'Зачем').fill('Моя новая цель');
  await second(page);
  change(file, 'name: «Маячок»', 'name: Другая программа');
  await page.reload();
  await copyOf(page).getByText('С тех пор запись изменили на сайте: «Название».').waitFor();
  await press(page, 'Вернуть в форму');
  expect(await wordsIn(box(page, 'Название'))).toBe('Другая программа');
  expect(await wordsIn(box(page, 'Зачем'))).toBe('Моя новая цель');
  await save(page);
  await expect.poll(() => read(file)).toContain('purpose: Моя новая цель\n');
  expect(read(file)).toContain('name: Другая программа\n');
});

it('a new entry outlives a killed page, with the picture that was chosen for it', async () => {
  const { page } = await open('/collections/tutors/new');
  await box(page, 'Фамилия').fill('Ёлкина');
  await page.getByRole('button', { name: 'Остальные поля' }).click();
  await page.getByRole('button', { name: 'Выберите изображение' }).click();
  const buffer = await page.screenshot({ type: 'jpeg', clip: { x: 0, y: 0, width: 40, height: 40 } });
  await page.locator('input[type="file"]').setInputFiles({ name: 'Портрет.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByText('portret.jpg').first().waitFor();
  await page.getByRole('button', { name: 'Вставить выбранное' }).click();
  await second(page);
  await page.close({ runBeforeUnload: false });

  const { page: next } = await open('/collections/tutors/new');
  await press(next, 'Вернуть в форму');
  expect(await wordsIn(box(next, 'Фамилия'))).toBe('Ёлкина');
  await save(next);
  await expect.poll(() => existsSync(join(content(), 'media/portret.jpg'))).toBe(true);
  expect(read('tutors/yolkina.yaml')).toMatch(/lastName: Ёлкина\n(?:.*\n)*photo: media\/portret\.jpg\n/);
});

it('a page that crashed, was left, or never got its text into Decap’s store loses nothing', async () => {
  const { page } = await open(entry);
  await box(page, 'Название').fill('Перед падением');
  await second(page);
  const crashed = page.waitForEvent('crash');
  const devTools = await page.context().newCDPSession(page);
  // No answer comes from a page that is gone.
  void devTools.send('Page.crash').catch(() => undefined);
  await crashed;

  const { page: next } = await open(entry);
  const asked = agree(next);
  await press(next, 'Оставить как на сайте');
  await box(next, 'Зачем').fill('Второй текст');
  await unsaved(next);
  // A field of prose gives its text away now and then: the form is left before it does.
  await next.evaluate(() => {
    (document as Typist).execCommand('insertText', false, ' до конца');
    location.hash = '#/collections/techniques';
  });
  await expect.poll(() => asked).toHaveLength(1);
  expect(asked).toEqual([expect.stringContaining('Правки не сохранены.')]);
  await next
    .getByRole('link', { name: /Маячок|Другая/ })
    .first()
    .click();
  await copyOf(next).getByText('Второй текст до конца').waitFor();
  await press(next, 'Удалить копию');
  // The older one is still there.
  await copyOf(next).getByText('Перед падением').waitFor();
  await next.keyboard.press('Escape');
  await next.reload();
  await copyOf(next).getByText('Перед падением').waitFor();
});
