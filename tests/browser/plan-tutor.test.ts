import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { expect, it, vi } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { rowsOf } from '../lib/whole.ts';
import { keysOf, walkTime, widths } from './keys.ts';
import { visits } from './visit.ts';

vi.setConfig({ testTimeout: walkTime });
const visit = visits();

/** The link that a page has made, copied by keyboard. */
async function linkOf(page: Page): Promise<string> {
  await keysOf(page).press('button', 'Скопировать ссылку');
  // Packing takes a moment: the field is there before the link is.
  const field = page.getByLabel('Ссылка на план');
  await expect.poll(() => field.inputValue()).toContain('#plan=');
  return field.inputValue();
}

const ways = [
  [...widths[0], 'file'],
  [...widths[1], 'link'],
] as const;

it.each(rowsOf(ways, ([, , way]) => way === 'link'))(
  '%s, by keyboard alone: a link to a tutor, remarks, back, the teacher decides',
  async (_, options, way) => {
    const mine = await visit('/moj-plan/', options);
    const teacher = keysOf(mine.page);
    await teacher.press('button', 'У детей не получается…');
    await teacher.type(mine.page.getByLabel('К этому дню увижу, что…'), 'дети спрашивают');
    await teacher.press('button', 'Добавить действие');
    await teacher.type(mine.page.getByLabel('Ресурс'), 'Урок Анны Викторовны');
    const link = new URL(await linkOf(mine.page));
    expect(await runAxe(mine.page)).toEqual([]);

    // The tutor's own computer: a browser that has never been here.
    const other = await visit(link.pathname + link.hash, { ...options, locale: 'ru-RU' });
    const tutor = keysOf(other.page);
    await other.page.getByRole('heading', { name: 'Вам передали план' }).waitFor();
    expect(other.page.url()).not.toContain('plan=');
    expect(await runAxe(other.page)).toEqual([]);
    await tutor.press('button', 'Открыть как тьютор');
    await tutor.to(other.page.getByText('Замечание: «К этому дню увижу, что…»'));
    await other.page.keyboard.press('Enter');
    const goal = other.page.locator('[data-remark-on="goal"]');
    await tutor.type(goal.getByLabel('Замечание'), 'Сколько детей?');
    await tutor.type(goal.getByLabel('Предложение'), 'половина детей задаёт вопрос к тексту');
    await tutor.to(other.page.getByText('Замечание: «Действие 1: Урок Анны Викторовны»'));
    await tutor.to(other.page.getByText('Замечание: «Действия»'));
    await other.page.keyboard.press('Enter');
    await tutor.type(
      other.page.locator('[data-remark-on="actions"]').getByLabel('Предложение'),
      'Посмотреть урок коллеги',
    );
    // The plan itself is the teacher's.
    expect(await other.page.getByLabel('Ресурс').isEditable()).toBe(false);
    expect(await runAxe(other.page)).toEqual([]);
    expect(await other.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    if (way === 'file') {
      await tutor.to(other.page.getByRole('button', { name: 'Файл плана' }));
      const [download] = await Promise.all([other.page.waitForEvent('download'), other.page.keyboard.press('Enter')]);
      const reply = {
        name: 'План.json',
        mimeType: 'application/json',
        buffer: await buffer(await download.createReadStream()),
      };
      await teacher.press('link', 'Все планы');
      await teacher.choose(mine.page.getByLabel('Файл плана — свой или от коллеги'), reply);
    } else {
      // As when the link is pasted into the address of the page that is open.
      await mine.page.goto(await linkOf(other.page));
    }
    await mine.page.getByRole('heading', { name: 'Вам передали план' }).waitFor();
    expect(await runAxe(mine.page)).toEqual([]);
    await teacher.press('button', 'Взять замечания в мой план');
    await mine.page.getByText('Сколько детей?').waitFor();
    expect(await runAxe(mine.page)).toEqual([]);
    await teacher.to(mine.page.locator('[data-part="goal"]').getByRole('button', { name: 'Принять' }));
    await mine.page.keyboard.press('Enter');
    expect(await mine.page.getByLabel('К этому дню увижу, что…').inputValue()).toBe(
      'половина детей задаёт вопрос к тексту',
    );
    await teacher.to(mine.page.locator('[data-part="actions"]').getByRole('button', { name: 'Оставить по-своему' }));
    await mine.page.keyboard.press('Enter');
    await mine.page.getByText('Оставлено по-своему').waitFor();
    expect(await mine.page.getByLabel('Ресурс').count()).toBe(1);
    expect(await runAxe(mine.page)).toEqual([]);
    expect([...mine.complaints, ...mine.sent, ...other.complaints, ...other.sent]).toEqual([]);
    for (const { page, close } of [mine, other]) {
      await page.evaluate(() => localStorage.clear());
      await close();
    }
  },
);
