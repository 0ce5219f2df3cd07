import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { paperFile } from '../../src/adapters/paper-file.ts';
import { packSource } from '../../src/domain/paper/pack/pack.ts';
import { readPage } from '../../src/domain/paper/read-page.ts';
import { openDocx } from '../../src/domain/word/docx/package.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { bytesOf } from './bytes-of.ts';
import { visits } from './visit.ts';

const visit = visits();
const path = '/tyutorialy/otklik-za-stolom/';

async function open(width = 1280) {
  const visited = await visit(path, { viewport: { width, height: 900 } });
  const { page } = visited;
  // The dialog of the browser itself can't be driven: what would be printed stays to be looked at.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  // By keyboard alone.
  await page.getByRole('button', { name: 'Напечатать…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Печать' });
  await dialog.waitFor();
  const said = () => dialog.getByRole('status').textContent();
  return { ...visited, dialog, said };
}

it('prints the pack of a session: for so many people, numbered, the keys last', async () => {
  const { page, dialog, said, complaints, sent, close } = await open();
  expect(await dialog.getByLabel('Что печатать').inputValue()).toBe('pack');
  const people = dialog.getByLabel('Сколько участников');
  expect(await people.inputValue()).toBe('14');
  await people.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('9');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(said).toMatch(/^Примерно \d+\s/);
  const pages = Number(/\d+/.exec((await said()) ?? '')?.[0]);
  await page.keyboard.press('Enter');
  const room = page.locator('body > .print-room');
  await room.waitFor({ state: 'attached' });
  const titles = await room.locator('.sheet-title, .slide-title').allTextContents();
  const own = 'Лист 1. Слова отзыва';
  expect(titles.map((title) => title.replaceAll('\u00A0', ' '))).toEqual([
    'Запасная работа',
    ...Array.from({ length: 9 }, () => own),
    ...Array.from({ length: 5 }, () => 'Лист 2. Работы'),
    ...Array.from({ length: 3 }, () => 'Слова на карточках'),
    ...['Отзыв, который помог', 'Чай', 'Переписываем', 'Примерка'],
    'Ключ к листу 1',
  ]);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(pages);
  expect([...complaints, ...sent]).toEqual([]);
  await close();
});

it('saves the pack for Word, as `npm run word` writes it', async () => {
  const { page, dialog, said, complaints, sent, close } = await open();
  await dialog.getByLabel('Задания крупно').check();
  const word = dialog.getByRole('button', { name: 'Скачать папку для Word' });
  const [download] = await Promise.all([page.waitForEvent('download'), word.click()]);
  expect(download.suggestedFilename()).toBe('Отклик за столом — папка занятия.docx');
  await expect.poll(said).toBe('Документ готов, ищите его в загрузках.');
  const source = readPage(await readFile(`${frozenSite.dist}${path}index.html`, 'utf8'));
  if (!source) throw new Error('The page is not offered for Word');
  const { bytes } = await paperFile(frozenSite.dist, packSource(source), 'pack');
  const words = (docx: Uint8Array) =>
    new TextDecoder().decode(openDocx(docx).read('word/document.xml')).replace(/<[^>]+>/g, ' ');
  expect(words(await bytesOf(download))).toBe(words(bytes));
  expect([...complaints, ...sent]).toEqual([]);
  await close();
});

it('asks for a number of people that can be, and hides what does not belong to a part', async () => {
  const { page, dialog, close } = await open(390);
  expect(await runAxe(page)).toEqual([]);
  await dialog.getByLabel('Сколько участников').fill('0');
  await dialog.getByRole('button', { name: 'Напечатать', exact: true }).click();
  expect(await dialog.isVisible()).toBe(true);
  expect(await page.locator('body > .print-room').count()).toBe(0);
  await dialog.getByLabel('Что печатать').selectOption('Страница как есть');
  await expect.poll(() => dialog.getByLabel('Сколько участников').isVisible()).toBe(false);
  expect(await dialog.getByRole('button', { name: 'Скачать папку' }).isVisible()).toBe(false);
  // What is hidden does not hold the form back.
  await dialog.getByRole('button', { name: 'Напечатать', exact: true }).click();
  await page.locator('body > .print-room').waitFor({ state: 'attached' });
  await close();
});
