import type { Locator, Page } from 'playwright';
import { beforeEach, expect, it } from 'vitest';
import { moveTo, save } from '../lib/editing-copy.ts';
import { editing } from './editing.ts';
import { emptied } from './prose.ts';
import { insertBlock } from './write-block.ts';

const { open, read } = editing();
const entry = 'materials/kratkij-listok';
let page: Page;
let text: Locator;

// The editor is heavy to open: one serves all.
beforeEach(async () => {
  const hash = `/collections/${entry.replace('/', '/entries/')}`;
  if (page) await moveTo(page, hash);
  else ({ page } = await open(hash));
  text = await emptied(page);
});

async function saved(lines: string): Promise<void> {
  await save(page);
  await expect.poll(() => read(`${entry}.mdx`).split('\n---\n\n')[1]).toBe(`${lines}\n`);
  await page.getByText('Изменения сохранены').waitFor();
}

it('a footnote has its number in the text and its words at the end', async () => {
  await page.keyboard.type('Слово');
  const menu = page.getByRole('button', { name: 'Вставить блок' });
  await menu.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Что это значит.');
  await page.getByRole('button', { name: 'К тексту, сноска 1' }).click();
  await page.keyboard.type(' дальше');
  await saved('Слово[^1] дальше\n\n[^1]: Что это значит.');
});

it('the words of a footnote go with its number, and come back with it', async () => {
  const footnote = async (words: string) => {
    await insertBlock(page, 'Сноска');
    await page.keyboard.type(words);
  };
  const numbers = () => text.locator('sup, .tc-footnote > button').allTextContents();
  await page.keyboard.type('Раз');
  await footnote('Первая.');
  await page.getByRole('button', { name: 'К тексту, сноска 1' }).click();
  // On a slow machine the text is left before it has heard of the key.
  await page.getByRole('button', { name: 'Вставить блок' }).evaluate((button) => {
    getSelection()?.modify('move', 'backward', 'lineboundary');
    button.focus();
  });
  await footnote('Другая.');
  // As the page will count them.
  expect(await numbers()).toEqual(['[1]', '[2]', '1', '2']);
  await saved('[^2]Раз[^1]\n\n[^2]: Другая.\n\n[^1]: Первая.');

  await page.getByRole('button', { name: 'К тексту, сноска 1' }).click();
  await page.keyboard.press('Backspace');
  expect(await numbers()).toEqual(['[1]', '1']);
  await page.keyboard.press('Control+z');
  expect(await numbers()).toEqual(['[1]', '[2]', '1', '2']);
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+z');

  await page.getByRole('button', { name: 'К тексту, сноска 1' }).click();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+x');
  expect(await numbers()).toEqual(['[1]', '1']);
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  expect(await numbers()).toEqual(['[1]', '[2]', '1', '2']);
  await saved('Раз[^1][^2]\n\n[^1]: Первая.\n\n[^2]: Другая.');
});
