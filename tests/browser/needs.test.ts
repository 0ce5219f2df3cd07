import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { runAxe } from '../../scripts/lib/axe.ts';
import { visits } from './visit.ts';

const visit = visits();

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return buffer(await download.createReadStream());
}

const file = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

it.each([
  ['desktop', undefined],
  ['phone', { viewport: { width: 390, height: 844 } }],
])('thirty questionnaires → summary → team plan → school sheet → municipality: on a %s', async (_, wishes) => {
  const { page, complaints, close } = await visit('/svodka/', wishes);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await page.getByRole('checkbox', { name: 'Смысловое чтение' }).check();
  await page.getByRole('checkbox', { name: 'Не видят главного в тексте' }).check();
  await page.getByLabel('Класс, если важно').selectOption('2');
  expect(await runAxe(page)).toEqual([]);
  const own = JSON.parse(String(await saved(page, 'Сохранить файл'))) as { id: string };
  await page.getByRole('button', { name: 'Скопировать ссылку' }).click();
  // Packing takes a moment: the field is there before the link is.
  const field = page.getByLabel('Ссылка с ответами');
  await expect.poll(() => field.inputValue()).toContain('#zapros=');
  const link = await field.inputValue();

  const thirty = Array.from({ length: 30 }, (_, i) =>
    file(`учитель ${i}.json`, {
      ...own,
      id: `0000000000${String(i).padStart(2, '0')}`,
      grade: i < 14 ? '2' : i < 27 ? '3' : '4',
    }),
  );
  const files = page.getByLabel('Файлы с ответами или листы школ');
  await files.setInputFiles([
    ...thirty,
    file('чужое.json', { a: 1 }),
    file('битое.json', '{"kind":'),
    ...thirty.slice(0, 1),
  ]);
  await page.getByLabel('Ссылки, по одной в строке').fill(`${link}\n${link}`);
  await page.getByRole('button', { name: 'Свести' }).click();
  await page.getByText('Учтено: 31 ответ').waitFor();
  for (const name of [
    'файл «чужое.json»',
    'файл «битое.json»',
    'файл «учитель 0.json»: эти ответы уже',
    'ссылка 2: эти ответы уже',
  ]) {
    expect(await page.getByText(name).count()).toBe(1);
  }
  const table = page.getByRole('table', { name: 'О чём хочется поговорить и поучиться?' });
  const row = table.getByRole('row', { name: /^Смысловое чтение/ });
  // Three fourth-class teachers are hidden, and with them the smaller of the other classes.
  expect(await row.getByRole('cell').allTextContents()).toEqual(['31', '15', 'меньше 10', 'меньше 10']);
  expect(await page.getByText('Провести тьюториал').count()).toBeGreaterThan(0);
  expect(await runAxe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect((await saved(page, 'План в Word')).subarray(0, 2).toString()).toBe('PK');
  expect(String(await saved(page, 'План таблицей'))).toContain('"Собрать запросы снова и сравнить"');

  await page.getByLabel('Муниципалитет').selectOption('Ростовский');
  const sheet = String(await saved(page, 'Сохранить лист школы'));
  await page.getByLabel('Ссылки, по одной в строке').fill('');
  await files.setInputFiles([file('лист.json', sheet)]);
  await page.getByRole('button', { name: 'Свести' }).click();
  await page.getByText('Учтено: 31 ответ, листов школ: 1').waitFor();
  expect(await page.getByRole('columnheader', { name: 'Ростовский, 31' }).count()).toBe(5);
  await files.setInputFiles(thirty.slice(0, 9));
  await page.getByRole('button', { name: 'Свести' }).click();
  await page.getByText('хотя бы 10').waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  expect([...complaints, ...sent]).toEqual([]);
  await close();
});
