import { describe, expect, it } from 'vitest';
import { visits } from './visit.ts';

const visit = visits();

/** Opens the dialog of a page, and gives what it says of the pages for a choice. */
async function open(path: string) {
  const visited = await visit(path);
  const { page } = visited;
  // The dialog of the browser itself can't be driven: what would be printed stays to be looked at.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Напечатать…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Печать' });
  await dialog.waitFor();
  const said = async () => {
    const status = dialog.getByRole('status');
    await expect.poll(() => status.textContent()).toMatch(/^Примерно/);
    return Number(/\d+/.exec((await status.textContent()) ?? '')?.[0]);
  };
  const printed = async () => {
    await dialog.getByRole('button', { name: 'Напечатать' }).click();
    await page.locator('body > .print-room').waitFor({ state: 'attached' });
    await expect.poll(() => page.evaluate(() => 'paper' in document.documentElement.dataset)).toBe(true);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  };
  return { ...visited, dialog, said, printed };
}

it('prints the chosen sheet alone, and the page again after it', async () => {
  const { page, close } = await visit('/materialy/tri-chitatelya/');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Напечатать лист' }).nth(2).click();
  const dialog = page.getByRole('dialog', { name: 'Печать' });
  await dialog.getByRole('button', { name: 'Напечатать' }).click();
  const titles = page.locator('body > .print-room .sheet-title');
  await expect.poll(() => titles.allTextContents()).toEqual(['Карточки для\u00A0пар']);
  expect(await page.locator('body > .print-room .print-qr path').count()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').isVisible()).toBe(false);
  // In any other Firefox begins no new page.
  expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('block');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('body > .print-room').count()).toBe(0);
  expect(await page.locator('main').isVisible()).toBe(true);
  await close();
});

it('says that it can not print when the styles for paper do not come', async () => {
  const { page, close } = await visit('/materialy/tri-chitatelya/');
  await page.route('**/print-room*.css', (route) => route.abort());
  await page.getByRole('button', { name: 'Напечатать…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Печать' });
  await dialog.getByRole('button', { name: 'Напечатать' }).click();
  await dialog.getByText('Напечатать не получилось').waitFor();
  expect(await page.locator('body > .print-room').count()).toBe(0);
  await close();
});

it('gives a child of the first class larger letters', async () => {
  const { page, dialog, close } = await open('/materialy/zrimye-opory/');
  expect(await dialog.getByLabel('Буквы на листах детей').inputValue()).toBe('18');
  await dialog.getByRole('button', { name: 'Напечатать' }).click();
  const sheet = page.locator('body > .print-room .sheet-child');
  await sheet.waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  expect(await sheet.evaluate((one) => getComputedStyle(one).fontSize)).toBe('24px');
  await close();
});

describe('what is said of the pages is what is printed', () => {
  it.each<[path: string, choice: Record<string, string>, plain?: boolean]>([
    ['/materialy/tri-chitatelya/', {}],
    ['/materialy/tri-chitatelya/', { 'Что печатать': 'Только листы для детей' }],
    ['/materialy/tri-chitatelya/', { 'Что печатать': 'Только текст, без листов' }],
    ['/materialy/tri-chitatelya/', { 'Что печатать': 'Лист: Карточки для пар', 'Одинаковых листов на странице': '4' }],
    ['/materialy/list-obshchego-stola/', {}],
    [
      '/materialy/rubrika-rasskaza/',
      { 'Что печатать': 'Только листы для детей', 'Буквы на листах детей': '18 пунктов' },
    ],
    ['/materialy/voprosy-na-vyhode-nabor/', { 'Что печатать': 'Только листы для детей' }, true],
    ['/priemy/nevod/', {}],
    ['/tyutorialy/otklik-za-stolom/', {}],
    ['/tyutorialy/otklik-za-stolom/', { 'Что печатать': 'Страница как есть' }],
  ])('%s, %j', async (path, choice, plain = false) => {
    const { dialog, said, printed, complaints, sent, close } = await open(path);
    for (const [label, value] of Object.entries(choice)) await dialog.getByLabel(label).selectOption(value);
    if (plain) await dialog.getByLabel('Для ребёнка, который плохо видит').check();
    const pages = await said();
    expect(await printed()).toBe(pages);
    expect([...complaints, ...sent]).toEqual([]);
    await close();
  });
});
