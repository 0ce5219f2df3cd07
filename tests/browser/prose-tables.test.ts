import { expect, it } from 'vitest';
import { editing } from './editing.ts';
import { emptied, markdownOf } from './prose.ts';

const { open } = editing();

it('arrows lead through the rows of a table, which gets a row or a column by its buttons alone', async () => {
  const { page } = await open('/collections/materials/entries/trudnye-znaki');
  const { keyboard } = page;
  await emptied(page);
  await page.getByRole('button', { name: 'Таблица', exact: true }).click();
  await page.getByLabel('Строк, считая шапку').fill('2');
  await page.getByLabel('Столбцов', { exact: true }).fill('2');
  await keyboard.press('Enter');
  for (const word of ['Шаг', 'Кто', 'беда']) {
    await keyboard.type(word);
    await keyboard.press('Tab');
  }
  await keyboard.type('все');
  const keys = ['ArrowUp', '1', 'ArrowDown', '2', 'Home', 'ArrowUp', 'End', 'ArrowRight', '3', 'ArrowDown', '5'];
  for (const key of [...keys, 'ArrowUp', 'ArrowUp', 'ArrowUp', '4']) await keyboard.press(key);
  const rows = ['| Шаг | Кто1 |', '| - | - |', '| 3беда | все2 |'];
  expect(await markdownOf(page)).toBe(['4', '', ...rows, '', '5'].join('\n'));

  await page.getByRole('cell', { name: 'все2' }).click();
  const table = page.getByRole('toolbar', { name: 'Таблица' });
  for (const name of ['Строка ниже', 'Строка выше', 'Столбец справа', 'Столбец слева']) {
    await table.getByRole('button', { name }).click();
    await keyboard.type(name);
  }
  expect((await markdownOf(page)).split('\n').slice(2, -2)).toEqual([
    '| Шаг | Столбец слева | Столбец справа | Кто1 |',
    '| - | - | - | - |',
    '| 3беда | | | все2 |',
    '| Строка выше | | | |',
    '| Строка ниже | | | |',
  ]);
});
