import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { begin, expectClean, moscow, setClock, textOf, tutorial } from './room.ts';
import { type Visit, visits } from './visit.ts';

const visit = visits();
const opened: Visit[] = [];
afterEach(async () => {
  for (const { page, complaints, sent, close } of opened.splice(0)) {
    expect([...complaints, ...sent]).toEqual([]);
    await page.evaluate(() => localStorage.clear());
    await close();
  }
});

async function open(device: string, hash = '', prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const one = await visit(tutorial + hash, { device, ...(prepare ? { prepare } : {}) });
  opened.push(one);
  return one.page;
}

it('leads the window of the projector, and is led from it', async () => {
  const page = await open('windows');
  await begin(page);
  const [shown] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Окно для проектора' }).click(),
  ]);
  const title = shown.getByRole('dialog').getByRole('heading');
  await expect.poll(() => title.textContent()).toBe('Отзыв, который помог');
  expect(await textOf(shown, '.screen-body .prose')).toBe('Вспоминают и называют одно слово.');
  expect(await textOf(shown, '.screen-sheets li > span:last-child')).toBe('Лист 1. Слова отзыва');
  expect(await shown.locator('.screen-sheets .room-thumbnail .sheet').count()).toBe(1);
  // A sixth of the height is read from eight metres.
  const { height = 0 } = (await shown.locator('.screen-digits').boundingBox()) ?? {};
  expect(height).toBeGreaterThan((shown.viewportSize()?.height ?? 0) / 6);

  await page.getByRole('button', { name: 'Лист 1. Слова отзыва' }).click();
  await shown.locator('.screen-sheet .sheet').waitFor();
  await page.getByRole('button', { name: 'Лист 1. Слова отзыва — на экране' }).waitFor();
  // Any other sheet can be shown, too.
  await page.getByText('Остальные листы').click();
  await page.getByRole('button', { name: 'Лист 2. Работы' }).click();
  await expect.poll(() => textOf(shown, '.screen-sheet .sheet-title')).toBe('Лист 2. Работы');
  await page.getByRole('button', { name: 'Погасить' }).click();
  await shown.locator('.screen-blank').waitFor();
  expect(await title.isVisible().catch(() => false)).toBe(false);
  await page.getByRole('button', { name: 'Зажечь' }).click();

  // A remote is heard by the window that has the focus.
  await shown.bringToFront();
  await shown.keyboard.press('PageDown');
  await expect.poll(() => title.textContent()).toBe('Чай');
  expect(await page.getByRole('heading', { name: 'Чай', level: 2 }).count()).toBe(1);
  await shown.keyboard.press('PageDown');
  // Words made for the screen come before those of the plan.
  await expect.poll(() => textOf(shown, '.screen-body .prose')).toBe('Оставьте ребёнку один шаг. Пишите парой.');
  await page.getByText('Своё задание для проектора').click();
  await page.getByLabel('Вместо слов сценария').fill('Перепишите отзыв.\nОдин шаг!');
  await expect
    .poll(() => shown.locator('.screen-body > .prose p').allTextContents())
    .toEqual(['Перепишите отзыв.', 'Один шаг!']);
  await shown.close();
  await page.getByRole('button', { name: 'Погасить' }).waitFor({ state: 'hidden' });
});

it('goes on after a reload, and offers a session of another day', async () => {
  const page = await open('reload');
  await begin(page, '12:00');
  await page.getByLabel('Что получилось').fill('Начали дружно');
  await setClock(page, '12:05');
  await page.reload();
  await page.getByRole('heading', { name: 'Отзыв, который помог', level: 2 }).waitFor();
  expect(await page.getByLabel('Что получилось').inputValue()).toBe('Начали дружно');
  expect(await textOf(page, '.room-line')).toBe('Этап до 12:15');
  await page.getByRole('button', { name: 'Закрыть' }).click();
  const hash = () => new URL(page.url()).hash;
  await expect.poll(hash).toBe('');
  await page.getByRole('button', { name: 'Вернуться к занятию' }).click();
  // Before it is open, the way back leads out of the site.
  await expect.poll(hash).toBe('#zanyatie');
  await page.goBack();
  await page.getByRole('button', { name: 'Вернуться к занятию' }).waitFor();

  await page.context().clock.setSystemTime(new Date(moscow('10:00').getTime() + 86_400_000));
  await page.reload();
  await page.getByRole('button', { name: 'Вести занятие' }).click();
  expect(await textOf(page, '.room-words')).toContain('Осталось незаконченное занятие: 25 ноября 2026 г. Этап 1 из 4.');
  await expectClean(page);
  await page.getByRole('button', { name: 'Посмотреть записи' }).click();
  expect(await page.getByLabel('Что получилось: Отзыв, который помог').inputValue()).toBe('Начали дружно');
  await page.reload();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  // Nobody sat there for a day: the stage has taken the minutes it had.
  await expect.poll(() => textOf(page, '.room-line')).toBe('Время этапа вышло');
  await page.getByRole('button', { name: 'Закрыть' }).click();
  await page.context().clock.setSystemTime(new Date(moscow('10:00').getTime() + 3 * 86_400_000));
  await page.getByRole('button', { name: 'Вернуться к занятию' }).click();
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Начать заново' }).click();
  await page.getByRole('button', { name: 'Начать занятие' }).waitFor();
  expect(await page.evaluate(() => localStorage.getItem('tc-room'))).toBeNull();

  // The hour of a session that did not take place is forgotten.
  await page.getByLabel('Начало по плану').fill('11:00');
  await expect.poll(() => textOf(page, '.room-words')).toMatch(/^До начала 60 минут/);
  await page.getByText('Звук, клавиши и пульт').click();
  await expectClean(page);
  await page.context().clock.setSystemTime(new Date(moscow('10:00').getTime() + 4 * 86_400_000));
  await page.reload();
  await expect.poll(() => textOf(page, '.room-words')).toBe('Если начать сейчас, закончим в 11:15.');
  await page.getByRole('button', { name: 'Начать занятие' }).click();
  await expect.poll(() => textOf(page, '.room-line')).toBe('Этап до 10:15');
  expect(await page.locator('.room').textContent()).not.toContain('позже, чем задумано');
});

it('says when nothing is stored, and loses nothing of what it could not read', async () => {
  const page = await open('store', '', (one) =>
    one.addInitScript(() => localStorage.setItem('tc-room', '{"version":9,"sessions":{}}')),
  );
  await page.getByRole('button', { name: 'Вести занятие' }).click();
  await page.getByText('Прежние записи занятий не читаются').waitFor();
  expect(await page.evaluate(() => localStorage.getItem('tc-room-unread'))).toBe('{"version":9,"sessions":{}}');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Сохранить в файл' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('Непрочитанное.json');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Стереть' }).click();
  await page.getByText('Прежние записи занятий не читаются').waitFor({ state: 'hidden' });
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Начать занятие' }).click();
  await page.getByRole('alert').getByText('Браузер не сохраняет занятие').waitFor();
  await page.getByLabel('Что получилось').fill('Не пропало');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  expect(await page.getByLabel('Что получилось').inputValue()).toBe('Не пропало');
});
