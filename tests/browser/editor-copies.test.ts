import { expect, it } from 'vitest';
import { save } from '../lib/editing-copy.ts';
import { agree, box, copyOf, press, second, unsaved, wordsIn } from './drafts.ts';
import { editing } from './editing.ts';

const { open, read, stop, start } = editing();
const entry = '/collections/techniques/entries/mayachok';
const file = 'techniques/mayachok.mdx';
const other = '/collections/techniques/entries/pometki-na-polyah';
const otherFile = 'techniques/pometki-na-polyah.mdx';

it('after a reload the text is offered beside what is on the site, put into the form and saved', async () => {
  const { page, complaints } = await open(entry);
  const asked = agree(page);
  await box(page, 'Название').fill('Мой маячок');
  await box(page, 'Зачем').fill('Ребёнок поднимает цветной кружок и молча показывает, нужна ли ему помощь.');
  await unsaved(page);
  await page.reload();
  await copyOf(page).waitFor();
  expect(asked).toEqual(['beforeunload']);
  const shown = await copyOf(page).textContent();
  expect(shown).toContain('Название[на сайте: «Маячок»] [у вас: Мой маячок]');
  expect(shown).toContain('ЗачемРебёнок поднимает цветной кружок и [у вас: молча ]показывает, нужна ли ему помощь.');
  expect(await wordsIn(box(page, 'Название'))).toBe('«Маячок»');
  await press(page, 'Вернуть в форму');
  expect(await wordsIn(box(page, 'Название'))).toBe('Мой маячок');
  await unsaved(page);
  await save(page);
  await page.getByText('Изменения сохранены').waitFor();
  expect(read(file)).toContain('name: Мой маячок\n');
  expect(read(file)).toContain('и молча показывает');
  // What is saved is not offered again.
  await page.reload();
  await box(page, 'Название').waitFor();
  await second(page);
  expect(await copyOf(page).count()).toBe(0);
  expect(complaints).toEqual([]);
});

it('of two tabs of one entry nothing is lost: what does not overlap merges by itself, the rest is asked', async () => {
  const [{ page: mine }, { page: theirs }] = [await open(other), await open(other)];
  const asked = agree(mine);
  await box(mine, 'Зачем').fill('Моя цель');
  await box(theirs, 'Название').fill('Чужое название');
  await second(mine);
  await save(theirs);
  await expect.poll(() => read(otherFile)).toContain('name: Чужое название\n');

  await save(mine);
  await mine.getByRole('alert').getByText('Его правки внесены в вашу форму: «Название».').waitFor();
  expect(await wordsIn(box(mine, 'Название'))).toBe('Чужое название');
  expect(await wordsIn(box(mine, 'Зачем'))).toBe('Моя цель');
  await unsaved(mine);
  expect(read(otherFile)).not.toContain('Моя цель');
  await save(mine);
  await expect.poll(() => read(otherFile)).toContain('purpose: Моя цель\n');
  expect(read(otherFile)).toContain('name: Чужое название\n');

  // The other tab still has the entry of before; this time both change one field.
  await box(theirs, 'Зачем').fill('Чужая цель');
  await save(theirs);
  const versions = theirs.getByRole('dialog', { name: 'Запись изменил кто-то другой' });
  await versions.getByRole('group', { name: 'Зачем' }).getByRole('radio', { name: 'На сайте Моя цель' }).waitFor();
  await versions.getByRole('button', { name: 'Не сейчас' }).click();
  expect(read(otherFile)).toContain('purpose: Моя цель\n');
  await save(theirs);
  await versions.getByRole('radio', { name: 'Моё Чужая цель' }).waitFor();
  await versions.getByRole('button', { name: 'Внести в форму' }).click();
  await save(theirs);
  await expect.poll(() => read(otherFile)).toContain('purpose: Чужая цель\n');
  expect(asked).toEqual([]);
});

it('a file server that was killed and started anew takes the open form', async () => {
  const { page } = await open(other);
  await box(page, 'Название').fill('После перезапуска');
  stop();
  await save(page);
  await page
    .getByText(/^Не удалось сохранить/)
    .first()
    .waitFor();
  await unsaved(page);
  await start();
  await save(page);
  await expect.poll(() => read(otherFile)).toContain('name: После перезапуска\n');
});
