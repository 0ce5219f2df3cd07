import { expect, it } from 'vitest';
import { save } from '../lib/editing-copy.ts';
import { editing } from './editing.ts';
import { emptied, markdownOf, textOf } from './prose.ts';

// The editor is heavy to open: one serves all.
const { show, read } = editing();
const entry = '/collections/materials/entries/trudnye-znaki';
const file = 'materials/trudnye-znaki.mdx';

it('Escape and Tab lead out of a text, and the raw text has the cursor where it was', async () => {
  const { page } = await show(entry);
  const text = textOf(page);
  await text.getByText('Самое длинное слово').click({ position: { x: 4, y: 6 } });
  await page.keyboard.press('Home');
  for (let i = 0; i < 'Самое длинное'.length; i += 1) await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Разметка' }).click();
  const before = () =>
    page.getByRole('textbox', { name: 'Текст: разметка' }).evaluate((area: HTMLTextAreaElement) => {
      return area.value.slice(0, area.selectionStart);
    });
  expect((await before()).endsWith('Самое длинное')).toBe(true);
  await page.getByRole('button', { name: 'Показать, как на странице' }).click();
  await page.keyboard.type('!');
  expect(await text.textContent()).toContain('Самое длинное! слово');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await text.evaluate((element) => element.contains(document.activeElement))).toBe(false);
});

it('a key leads to the start of a text also right after the text got the focus', async () => {
  const { page } = await show(entry);
  const text = await emptied(page);
  await page.keyboard.type('Раз два');
  for (const word of ['один', 'второй']) {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await text.focus();
    await page.keyboard.press('Home');
    await page.keyboard.type(`${word} `);
  }
  expect(await text.textContent()).toBe('второй один Раз два');
});

it('a text is written by keys alone, and saved as Markdown', async () => {
  const { page, complaints } = await show(entry);
  await emptied(page);
  const { keyboard } = page;
  await keyboard.type('## Ход урока\nЧитаем ');
  await keyboard.press('Control+B');
  await keyboard.type('вслух');
  await keyboard.press('Control+B');
  await keyboard.type(' и "про себя" - по очереди.\n- раз\nдва');
  await keyboard.press('Tab');
  await keyboard.type('\nтри\n');
  await keyboard.press('Shift+Tab');
  await keyboard.type('четыре\n\n1. один\nдва');
  await save(page);
  const written = [
    '## Ход урока',
    '',
    'Читаем **вслух** и «про себя» — по очереди.',
    '',
    '- раз',
    '  - два',
    '  - три',
    '- четыре',
    '',
    '1. один',
    '2. два',
  ].join('\n');
  await expect.poll(() => read(file).split('\n---\n').at(-1)?.trim()).toBe(written);
  await emptied(page);
  expect(await markdownOf(page)).toBe('');
  expect(complaints).toEqual([]);
});

it('a table of four rows and five columns is made, filled by Tab and changed', async () => {
  const { page, complaints } = await show(entry);
  await emptied(page);
  await page.getByRole('button', { name: 'Таблица', exact: true }).click();
  await page.getByLabel('Строк, считая шапку').fill('4');
  await page.getByLabel('Столбцов', { exact: true }).fill('5');
  await page.getByRole('button', { name: 'Вставить', exact: true }).click();
  for (let cell = 1; cell < 20; cell += 1) {
    await page.keyboard.type(`${cell}|`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('слово\nдругое');
  const rows = (await markdownOf(page)).split('\n');
  expect(rows[0]).toBe(String.raw`| 1\| | 2\| | 3\| | 4\| | 5\| |`);
  expect(rows.at(-1)).toBe(String.raw`| 16\| | 17\| | 18\| | 19\| | слово<br />другое |`);
  expect(rows).toHaveLength(5);

  await page.getByRole('cell', { name: '12|' }).click();
  const table = page.getByRole('toolbar', { name: 'Таблица' });
  for (const name of ['По середине', 'Столбец справа']) await table.getByRole('button', { name }).click();
  await page.getByRole('cell', { name: '12|' }).click();
  await table.getByRole('button', { name: 'Строка ниже' }).click();
  expect((await markdownOf(page)).split('\n').slice(0, 2)).toEqual([
    String.raw`| 1\| | 2\| | | 3\| | 4\| | 5\| |`,
    '| - | :-: | - | - | - | - |',
  ]);
  await page.getByRole('cell', { name: '12|' }).click();
  for (const name of ['Удалить строку', 'Удалить столбец']) await table.getByRole('button', { name }).click();
  expect(await markdownOf(page)).not.toContain('12');
  await page.getByRole('cell').first().click();
  await table.getByRole('button', { name: 'Удалить таблицу' }).click();
  expect(await markdownOf(page)).toBe('');
  expect(complaints).toEqual([]);
});

it('the text is as light as the editor around it, whatever the device prefers', async () => {
  const { page } = await show(entry);
  await page.emulateMedia({ colorScheme: 'dark' });
  const surface = page.locator('.tc-surface').first();
  expect(await surface.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(251, 249, 244)');
  await page.emulateMedia({ colorScheme: null });
});

it('words are found and replaced, and ё is put in', async () => {
  const { page } = await show(entry);
  const text = await emptied(page);
  await page.keyboard.type('Ребёнок и ребёнок.');
  await page.keyboard.press('Control+H');
  await page.getByLabel('Найти', { exact: true }).fill('ребенок');
  await page.getByText('2 места').waitFor();
  await page.getByLabel('Заменить на').fill('ученик');
  await page.getByRole('button', { name: 'Заменить всё' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  expect(await text.textContent()).toBe('Ученик и ученик.');
  // The dictionary comes after the first signs.
  await expect
    .poll(async () => {
      await page.keyboard.type(' еще ');
      return text.textContent();
    })
    .toContain('ещё');
});
