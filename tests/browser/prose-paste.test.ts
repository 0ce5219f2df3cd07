import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rowsOf } from '../lib/whole.ts';
import { editing } from './editing.ts';
import { emptied, markdownOf, pasteHtml } from './prose.ts';

// The editor is heavy to open: one serves all. The converter comes with the first paste that gets it.
const { show } = editing();
const folder = 'tests/fixtures/clipboard';

const usual = /^(?:excel-cells|google-docs-text|word-lists|word-table|yandex-documents)\.html$/;
const pasted = readdirSync(folder).filter((file) => file.endsWith('.html'));

it('words are pasted, and it is told why the rest is not, while the converter does not come', async () => {
  const { page } = await show('/collections/materials/entries/trudnye-znaki');
  await page.route(/\/convert\.[^/]*\.js$/, (route) => route.abort());
  const text = await emptied(page);
  await pasteHtml(text, '<p>Два <b>слова</b></p>', 'Два слова');
  await page.getByText('не загрузилась часть редактора').waitFor();
  expect(await text.textContent()).toBe('Два слова');
  await page.unroute(/\/convert\.[^/]*\.js$/);
  await page.keyboard.press('Control+Z');
});

it('what is typed while the converter is on its way comes behind what was pasted', async () => {
  const { page } = await show('/collections/materials/entries/trudnye-znaki');
  const typed = Promise.withResolvers<void>();
  await page.route(/\/convert\.[^/]*\.js$/, async (route) => {
    await typed.promise;
    await route.continue();
  });
  const text = await emptied(page);
  await page.keyboard.type('Было это.');
  await page.keyboard.press('Shift+ArrowLeft');
  await pasteHtml(text, '<p>: два <b>слова</b></p>', ': два слова');
  await page.keyboard.type(' и ещё');
  typed.resolve();
  await expect.poll(() => text.locator('strong').textContent()).toBe('слова');
  await page.keyboard.type(' три');
  expect(await markdownOf(page)).toBe('Было это: два **слова** и ещё три');
});

it('what twenty programs put on the clipboard comes as it is meant', async () => {
  const { page, complaints } = await show('/collections/materials/entries/trudnye-znaki');
  for (const name of rowsOf(pasted, (file) => usual.test(file))) {
    const [markdown = '', told] = readFileSync(`${folder}/${name.replace('.html', '.md')}`, 'utf8').split(
      '\n<!-- told:',
    );
    const text = await emptied(page);
    await pasteHtml(text, readFileSync(`${folder}/${name}`, 'utf8'));
    await expect.poll(() => text.textContent()).not.toBe('');
    if (told === undefined) expect(await page.locator('.tc-pasted').count(), name).toBe(0);
    else await page.getByText('Вставлено. Проверьте:').waitFor();
    expect(await markdownOf(page), name).toBe(markdown.trimEnd());
  }
  expect(complaints).toEqual([]);
});

it('in a cell what is pasted stays in the cell, and cells fill cells', async () => {
  const { page } = await show('/collections/materials/entries/trudnye-znaki');
  const text = await emptied(page);
  await page.getByRole('button', { name: 'Таблица', exact: true }).click();
  await page.getByRole('button', { name: 'Вставить', exact: true }).click();
  await pasteHtml(text, '<p>раз</p><ul><li>два</li></ul>');
  await expect.poll(() => text.textContent()).toContain('два');
  expect((await markdownOf(page)).split('\n')[0]).toBe('| раз<br />два | | |');
  await page.getByRole('cell').first().click();
  await pasteHtml(text, '<table><tr><td>а</td><td>б</td></tr><tr><td>в</td><td>г</td></tr></table>');
  await expect.poll(() => text.textContent()).toContain('г');
  expect((await markdownOf(page)).split('\n').slice(2, 4)).toEqual(['| а | б | |', '| в | г | |']);
});
