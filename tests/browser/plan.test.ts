import { buffer } from 'node:stream/consumers';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { runAxe } from '../../scripts/lib/axe.ts';
import { type Visit, visits } from './visit.ts';

const visit = visits();
const opened: Visit[] = [];

afterEach(async () => {
  for (const { page, close } of opened.splice(0)) {
    await page.evaluate(() => localStorage.clear());
    await close();
  }
});

async function open(path: string, wishes?: Parameters<typeof visit>[1]): Promise<Visit> {
  const came = await visit(path, wishes);
  opened.push(came);
  return came;
}

/** What a button gives to save. */
async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

const jsonFile = (bytes: Buffer) => ({ name: 'План.json', mimeType: 'application/json', buffer: bytes });

const phone = { viewport: { width: 390, height: 844 } };
const secret = 'пересказывают всё подряд';

it.each([
  ['desktop', undefined],
  ['phone', phone],
])('interest → plan → Word, calendar, file: on a %s, nothing leaves the page', async (_, wishes) => {
  const { page, complaints } = await open('/moj-plan/', wishes);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  expect(await runAxe(page)).toEqual([]);
  await page.getByRole('button', { name: 'У детей не получается…' }).click();
  await page.getByLabel('У детей не получается…').fill(secret);
  await page.getByLabel('Мой вопрос одним предложением').fill('Как научить 3 класс видеть главное?');
  await page.getByLabel('День, к которому увижу').fill('2027-03-01');
  await page.getByLabel('К этому дню увижу, что…').fill('называют главную мысль');
  await page.getByRole('radio', { name: 'ИОМ' }).check();
  await page.getByRole('button', { name: 'Добавить действие' }).click();
  await page.getByLabel('Ресурс').fill('Билет на выход');
  await page.getByRole('link', { name: 'Открыть страницу' }).waitFor();
  await page.getByLabel('Срок').fill('2026-12-01');
  await page.getByLabel('Чем подтвержу').fill('пометки детей');
  await page.getByRole('button', { name: 'Добавить встречу' }).click();
  await page.getByLabel('О чём').fill('о пометках');
  expect(await runAxe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

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
  await page.getByRole('button', { name: 'Стереть этот план' }).click();
  await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByLabel('Файл плана — свой или от коллеги').setInputFiles(jsonFile(file.bytes));
  await page.getByRole('button', { name: 'Сохранить как свой план' }).click();
  expect(await page.getByLabel('Чем подтвержу').inputValue()).toBe('пометки детей');

  expect(asked.filter((line) => !line.startsWith('GET '))).toEqual([]);
  expect(asked.filter((line) => decodeURIComponent(line).includes(secret))).toEqual([]);
  expect(complaints).toEqual([]);
});

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

it('by a link to a tutor and back: remarks come, the teacher decides', async () => {
  const { page: teacher, complaints } = await open('/moj-plan/');
  await teacher.getByRole('button', { name: 'Мне интересно…' }).click();
  await teacher.getByLabel('К этому дню увижу, что…').fill('дети спрашивают');
  await teacher.getByRole('button', { name: 'Скопировать ссылку' }).click();
  // Packing takes a moment: the field is there before the link is.
  const field = teacher.getByLabel('Ссылка на план');
  await expect.poll(() => field.inputValue()).toContain('#plan=');
  const link = await field.inputValue();
  const { page: tutor, complaints: more } = await open(new URL(link).pathname + new URL(link).hash, phone);
  await tutor.getByRole('heading', { name: 'Вам передали план' }).waitFor();
  expect(tutor.url()).not.toContain('plan=');
  expect(await runAxe(tutor)).toEqual([]);
  await tutor.getByRole('button', { name: 'Открыть как тьютор' }).click();
  await tutor.getByText('Замечание: к этому дню увижу, что…').click();
  const box = tutor.locator('[data-remark-on="goal"]');
  await box.getByLabel('Замечание').fill('Сколько детей?');
  await box.getByLabel('Предложение').fill('половина детей задаёт вопрос к тексту');
  await tutor.getByText('Замечание: действия').click();
  await tutor.locator('[data-remark-on="actions"]').getByLabel('Предложение').fill('Посмотреть урок коллеги');
  expect(await runAxe(tutor)).toEqual([]);
  const reply = await saved(tutor, 'Файл плана');

  await teacher.getByRole('link', { name: 'Все планы' }).click();
  await teacher.getByLabel('Файл плана — свой или от коллеги').setInputFiles(jsonFile(reply.bytes));
  await teacher.getByRole('button', { name: 'Взять замечания в мой план' }).click();
  await teacher.getByText('Сколько детей?').waitFor();
  expect(await runAxe(teacher)).toEqual([]);
  await teacher.locator('[data-part="goal"]').getByRole('button', { name: 'Принять' }).click();
  expect(await teacher.getByLabel('К этому дню увижу, что…').inputValue()).toBe(
    'половина детей задаёт вопрос к тексту',
  );
  await teacher.locator('[data-part="actions"]').getByRole('button', { name: 'Оставить по-своему' }).click();
  await teacher.getByText('Оставлено по-своему').waitFor();
  expect(await teacher.getByLabel('Ресурс').count()).toBe(0);
  expect([...complaints, ...more]).toEqual([]);
});

it('loses nothing: an unreadable store is put aside, a refusing one is named, a second tab is heard', async () => {
  const { page } = await open('/moj-plan/');
  await page.evaluate(() => localStorage.setItem('tc-plans', '{"version":1,"kept":[{"role":'));
  await page.reload();
  await page.getByText('не пропала').waitFor();
  expect(String((await saved(page, 'Сохранить непрочитанное в файл')).bytes)).toContain('"kept":[{"role":');
  await page.evaluate(() => localStorage.clear());
  await page.getByRole('button', { name: 'Мне интересно…' }).click();
  await page.getByLabel('Мне интересно…').fill('первая вкладка');
  const { page: second } = await open(new URL(page.url()).pathname + new URL(page.url()).hash);
  await second.getByLabel('Мне интересно…').fill('вторая вкладка');
  await page.getByText('План изменён в другой вкладке').waitFor();
  expect(await page.getByLabel('Мне интересно…').inputValue()).toBe('вторая вкладка');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByLabel('Что вижу в классе').fill('много');
  await page.getByText('Браузер не сохраняет планы').waitFor();
});

it.each(['#plan=', '#plan=%00%ff', '#plan=AAAA', '#plan=ЖЖЖ', '#neizvestno'])(
  'a hostile address %s opens the start',
  async (hash) => {
    const { page, complaints } = await open(`/moj-plan/${hash}`);
    await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
    expect(complaints).toEqual([]);
  },
);
