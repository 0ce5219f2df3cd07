import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { runAxe } from '../../scripts/lib/axe.ts';
import { visits } from './visit.ts';

const visit = visits();

async function press(page: Page, key: string, until: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 80 && !(await until()); i += 1) await page.keyboard.press(key);
  expect(await until()).toBe(true);
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

it('by keyboard alone: diagnostic → result → plan → home page asks → changed in spring', async () => {
  const { page, complaints } = await visit('/projti-diagnostiku/');
  const tabTo = (text: string) => press(page, 'Tab', async () => (await focusedText(page)).startsWith(text));
  const areaBox = page.locator('input[name="area"][value="fo"]');
  await press(page, 'Tab', () => areaBox.evaluate((box) => box === document.activeElement));
  await page.keyboard.press('Space');
  await tabTo('Начать');
  await page.keyboard.press('Enter');
  const answerAll = async (label: RegExp) => {
    for (let step = 0; step < 6; step += 1) {
      await page.locator('form.step').waitFor();
      const radio = page.getByRole('radio', { name: label });
      await press(page, 'Tab', () =>
        page.evaluate(() => (document.activeElement as HTMLInputElement).type === 'radio'),
      );
      await press(page, 'ArrowDown', () => radio.isChecked());
      if (step === 0) expect(await runAxe(page)).toEqual([]);
      await tabTo('Дальше');
      const hash = new URL(page.url()).hash;
      await page.keyboard.press('Enter');
      await page.waitForFunction((before) => location.hash !== before, hash);
    }
    await page.getByRole('heading', { name: 'Результат' }).waitFor();
  };
  await answerAll(/^Пробую/);
  expect(await runAxe(page)).toEqual([]);
  await page.getByText('Потому что в утверждении').first().waitFor();
  await tabTo('Собрать план');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/moj-plan/#*');
  expect(await page.getByLabel('Направление, которое я выбрал').inputValue()).toBe('Формирующее оценивание');
  expect(await page.getByLabel('Ресурс').count()).toBeGreaterThan(2);
  expect(await runAxe(page)).toEqual([]);

  await page.goto(new URL('/', page.url()).href);
  await page.getByText('Вы собирались').waitFor();
  expect(await runAxe(page)).toEqual([]);
  const first = await page.locator('[data-slot="what"]').textContent();
  await tabTo('Получилось');
  await page.keyboard.press('Enter');
  await page.getByText('Записано в план: получилось').waitFor();
  expect(await page.locator('[data-slot="what"]').textContent()).not.toBe(first);

  await page.goto(new URL('/projti-diagnostiku/#itog', page.url()).href);
  await page.getByRole('button', { name: 'Пройти заново' }).click();
  await page.getByText('Прежний результат сохранён').waitFor();
  await page.getByRole('button', { name: 'Начать' }).click();
  await answerAll(/^Регулярно/);
  await page.getByText('Начать отсюда, 5 из 15').waitFor();
  await page.getByText('Получается, 10 из 15').waitFor();
  expect(complaints).toEqual([]);
});
