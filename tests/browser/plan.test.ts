import { buffer } from 'node:stream/consumers';
import ICAL from 'ical.js';
import type { Page } from 'playwright';
import { afterEach, expect, it, vi } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { keysOf, walkTime, widthsOf } from './keys.ts';
import { type Visit, visits } from './visit.ts';

vi.setConfig({ testTimeout: walkTime });
const visit = visits();
const opened: Visit[] = [];

afterEach(async () => {
  for (const { page, close } of opened.splice(0)) {
    await page.evaluate(() => localStorage.clear());
    await close();
  }
});

async function open(path: string, options?: Parameters<typeof visit>[1]): Promise<Visit> {
  const came = await visit(path, options);
  opened.push(came);
  return came;
}

/** What a button gives to save, pressed by keyboard. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  await keysOf(page).to(page.getByRole('button', { name: button }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

const jsonFile = (bytes: Buffer) => ({ name: 'План.json', mimeType: 'application/json', buffer: bytes });

const secret = 'пересказывают всё подряд';

it.each(widthsOf('desktop'))(
  '%s, by keyboard alone: interest → plan → print, Word, calendar, file; nothing leaves the page',
  async (_, options) => {
    const { page, complaints, sent } = await open('/moj-plan/', options);
    const keys = keysOf(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    expect(await runAxe(page)).toEqual([]);
    await keys.press('button', 'У детей не получается…');
    await keys.type(page.getByLabel('У детей не получается…'), secret);
    await keys.type(page.getByLabel('Мой вопрос одним предложением'), 'Как научить 3 класс видеть главное?');
    await keys.type(page.getByLabel('День, к которому увижу'), '03012027');
    await keys.type(page.getByLabel('К этому дню увижу, что…'), 'называют главную мысль');
    await keys.to(page.getByRole('radio', { name: 'ИППР' }));
    await keys.until('ArrowDown', () => page.getByRole('radio', { name: 'ИОМ' }).isChecked());
    await keys.press('button', 'Добавить действие');
    await keys.type(page.getByLabel('Ресурс'), 'Вопрос на выходе');
    await page.getByRole('link', { name: 'Открыть страницу' }).waitFor();
    await keys.type(page.getByLabel('Срок'), '12012026');
    await keys.type(page.getByLabel('Чем подтвержу'), 'пометки детей');
    await keys.press('button', 'Добавить встречу');
    await keys.type(page.getByLabel('О чём'), 'о пометках');
    expect(await runAxe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.paper');
    for (const text of [
      'Индивидуальный образовательный маршрут',
      secret,
      'Вопрос на выходе',
      '01.12.2026',
      'о пометках',
    ]) {
      await sheet.getByText(text).first().waitFor();
    }
    expect(await page.locator('[data-view="plan"]').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    const word = await saved(page, 'Документ Word');
    expect(word.name).toBe('План называют главную мысль.docx');
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
    const calendar = String((await saved(page, 'Даты в календарь')).bytes);
    const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent');
    expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toEqual(['2026-12-01', '2027-03-01']);

    await page.reload();
    expect(await page.getByLabel('У детей не получается…').inputValue()).toBe(secret);
    expect(await page.getByRole('radio', { name: 'ИОМ' }).isChecked()).toBe(true);

    const file = await saved(page, 'Файл плана');
    page.once('dialog', (dialog) => dialog.accept());
    await keys.press('button', 'Стереть этот план');
    await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await keys.choose(page.getByLabel('Файл плана — свой или от коллеги'), jsonFile(file.bytes));
    await page.getByRole('heading', { name: 'Вам передали план' }).waitFor();
    expect(await runAxe(page)).toEqual([]);
    await keys.press('button', 'Сохранить как свой план');
    expect(await page.getByLabel('Чем подтвержу').inputValue()).toBe('пометки детей');

    expect(requests.length).toBeGreaterThan(5);
    expect(sent).toEqual([]);
    expect(requests.filter((line) => decodeURIComponent(line).includes(secret))).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

it('undo gives back what was written over and taken away', async () => {
  const { page } = await open('/moj-plan/');
  await page.getByRole('button', { name: 'Мне интересно…' }).click();
  const interest = page.getByLabel('Мне интересно…');
  await interest.fill('шесть шляп');
  await page.getByRole('button', { name: 'Добавить действие' }).click();
  await page.getByLabel('Ресурс').fill('своя книга');
  await page.getByRole('button', { name: 'Убрать' }).click();
  const undo = page.getByRole('button', { name: 'Отменить правку' });
  await undo.click();
  expect(await page.getByLabel('Ресурс').inputValue()).toBe('своя книга');
  await undo.click();
  await undo.click();
  await undo.click();
  expect(await interest.inputValue()).toBe('');
  expect(await undo.isDisabled()).toBe(true);
});

it('loses nothing: a second tab is heard', async () => {
  const { page } = await open('/moj-plan/');
  await page.getByRole('button', { name: 'Мне интересно…' }).click();
  await page.getByLabel('Мне интересно…').fill('первая вкладка');
  const { page: second } = await open(new URL(page.url()).pathname + new URL(page.url()).hash);
  await second.getByLabel('Мне интересно…').fill('вторая вкладка');
  await page.getByText('План изменён в другой вкладке').waitFor();
  expect(await page.getByLabel('Мне интересно…').inputValue()).toBe('вторая вкладка');
});

it.each(['#plan=', '#plan=%00%ff', '#plan=AAAA', '#plan=ЖЖЖ', '#neizvestno'])(
  'a hostile address %s opens the start',
  async (hash) => {
    const { page, complaints } = await open(`/moj-plan/${hash}`);
    await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
    expect(complaints).toEqual([]);
  },
);
