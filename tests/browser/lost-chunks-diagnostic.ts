import type { Page } from 'playwright';
import { again, button, type LostChunk, press } from './lost-chunk.ts';

async function answers(page: Page, count: number): Promise<void> {
  await page.getByLabel(/Понимание текста/).uncheck();
  await press('Начать')(page);
  for (let step = 0; step < count; step += 1) {
    const { hash } = new URL(page.url());
    await page.getByRole('radio', { name: /^Пробую/ }).check();
    if (step < 5) await page.locator('form.step button[type="submit"]').click();
    if (step < 5) await page.waitForFunction((former) => location.hash !== former, hash);
  }
}

export const lostOfDiagnostic: readonly LostChunk[] = [
  {
    source: '../../domain/learning/diagnostic/parse-answers.ts',
    path: '/projti-diagnostiku/',
    before: async (page) => {
      await answers(page, 2);
      await page.goto(new URL('/', page.url()).href);
    },
    deed: async (page) => {
      if (page.url().includes('diagnostiku')) await again(page);
      else await page.goto(new URL('/projti-diagnostiku/', page.url()).href);
    },
    says: 'Сохранённые ответы не загрузились, но они на месте',
    success: (page) => page.getByText('Отвечено: 1 из 5'),
  },
  {
    source: './unreadable.ts',
    file: /\/unreadable\.[^/]*\.js/,
    path: '/projti-diagnostiku/',
    before: async (page) => {
      await page.evaluate(() => localStorage.setItem('tc-diagnostic-unread', '{'));
    },
    deed: async (page) => {
      if (await button('Попробовать ещё раз')(page).isVisible()) await again(page);
      else await page.reload();
    },
    says: 'Прежние ответы не удалось показать, но они не пропали',
    success: (page) => page.getByText('Ответы на самодиагностику').first(),
  },
  {
    source: './result.ts',
    path: '/projti-diagnostiku/',
    before: (page) => answers(page, 6),
    deed: (page) => page.locator('form.step button[type="submit"]').click(),
    control: (page) => page.locator('form.step button[type="submit"]'),
    says: 'Советы не собрались, но ответы не пропали',
    success: (page) => page.getByRole('heading', { name: 'Результат' }),
  },
  {
    source: './draft-plan.ts',
    path: '/projti-diagnostiku/',
    before: async (page) => {
      await answers(page, 6);
      await page.locator('form.step button[type="submit"]').click();
      await page.getByRole('heading', { name: 'Результат' }).waitFor();
    },
    deed: press('Собрать план'),
    control: button('Собрать план'),
    says: 'План не собрался',
    success: (page) => page.getByLabel('Направление, которое я выбрал'),
  },
];
