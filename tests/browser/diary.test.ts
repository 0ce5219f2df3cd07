import { expect, it } from 'vitest';
import { runAxe } from '../../scripts/lib/axe.ts';
import { visits } from './visit.ts';

const visit = visits();

it('the diary of a community is kept on the device, goes to Word, and can be wiped', async () => {
  const { page, complaints, close } = await visit('/dnevnik-pos/', { viewport: { width: 390, height: 844 } });
  await page.getByLabel('По чему увидим, что помогает').fill('дети спорят о тексте');
  await page.getByRole('button', { name: 'Добавить встречу' }).click();
  await page.getByLabel('Что сделаю я').fill('покажу урок');
  expect(await runAxe(page)).toEqual([]);
  await page.reload();
  await page.getByRole('group', { name: 'Встреча 1' }).waitFor();
  expect(await page.getByLabel('Что сделаю я').inputValue()).toBe('покажу урок');
  expect(await page.locator('.paper').textContent()).toContain('дети спорят о тексте');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Документ Word' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Дневник ПОС.docx');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Стереть дневник' }).click();
  await page.getByText('Дневник стёрт').waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
