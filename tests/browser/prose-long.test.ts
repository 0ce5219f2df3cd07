import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { editing } from './editing.ts';
import { emptied, markdownOf, pasteHtml } from './prose.ts';
import { insertBlock } from './write-block.ts';

// The editor is heavy to open: one serves all.
const { show, read } = editing();
const entry = '/collections/materials/entries/trudnye-znaki';

/** Whether something can be seen and pressed where it is. */
const isInSight = (element: Locator) =>
  element.evaluate((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && (one.contains(seen) || seen.contains(one));
  });

async function longText(): Promise<{ page: Page; text: Locator }> {
  const { page } = await show(entry);
  const text = await emptied(page);
  const paragraphs = Array.from({ length: 60 }, (_, i) => `<p>Абзац ${i}</p>`).join('');
  await pasteHtml(text, `${paragraphs}<p>Конец.</p>`);
  await text.getByText('Конец.').click();
  return { page, text };
}

it('at the end of a long text its buttons, notices, places found and new blocks are in sight', async () => {
  const { page, text } = await longText();
  const { keyboard } = page;
  await keyboard.press('Control+End');
  await expect.poll(() => isInSight(page.getByRole('button', { name: 'Полужирный' }))).toBe(true);
  await pasteHtml(text, '<p>Снимок <img src="file:///C:/1.png"></p>');
  expect(await isInSight(page.getByText('картинка не перенесена'))).toBe(true);
  await page.getByRole('button', { name: 'Понятно' }).click();

  await keyboard.press('Control+h');
  await keyboard.type('абзац 7');
  await keyboard.press('Enter');
  await expect.poll(() => isInSight(page.locator('.tc-found-now'))).toBe(true);
  expect(await isInSight(page.getByLabel('Заменить на'))).toBe(true);
  await page.getByLabel('Найти', { exact: true }).fill('абзац');
  await page.getByLabel('Заменить на').fill('часть');
  await page.getByRole('button', { name: 'Заменить всё' }).click();
  await page.getByText('Заменено: 60 мест').waitFor();
  await keyboard.press('Escape');
  // Going up by keys, the cursor does not go under the buttons.
  await keyboard.press('Control+Home');
  await expect.poll(() => isInSight(text.getByText('Часть 0', { exact: true }))).toBe(true);
  await keyboard.press('Control+End');
  await insertBlock(page, 'Рамка');
  await expect.poll(() => isInSight(text.getByText('Попробуйте на уроке'))).toBe(true);
});

it('what is typed after a block was moved does not take its place', async () => {
  const { page } = await show(entry);
  await emptied(page);
  await page.keyboard.type('Первый.');
  await insertBlock(page, 'Шаги');
  await page.keyboard.type('Раз.\nДва.');
  await page.getByRole('button', { name: 'выше: блок «Шаги»' }).click();
  await page.keyboard.press('3');
  const steps = '<Steps>\n\n1. Раз.\n2. Два.\n\n</Steps>';
  expect(await markdownOf(page)).toBe(`${steps}\n\n3\n\nПервый.`);
});

it('a wheel over a number scrolls the form, and Ctrl+S saves it', async () => {
  const { page } = await show(entry);
  const minutes = page.getByLabel('Время учителя, минут');
  await minutes.fill('15');
  await minutes.hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => minutes.evaluate((element) => element === document.activeElement)).toBe(false);
  expect(await minutes.inputValue()).toBe('15');
  await page.keyboard.press('Control+s');
  await page.getByText('Запись сохранена').waitFor();
  expect(read('materials/trudnye-znaki.mdx')).toContain('teacherTime: 15');
});
