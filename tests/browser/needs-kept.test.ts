import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { cleanVisits } from './clean-visits.ts';

// The answers to the questionnaire stay in this browser until they are erased.
const { open } = cleanVisits();
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('tc-needs'));
const box = (page: Page, name: string) => page.getByRole('checkbox', { name });
const erase = (page: Page) => page.getByRole('button', { name: 'Стереть ответы' });

/** Answers two questions and the class. */
async function answer(page: Page): Promise<void> {
  await box(page, 'Понимание текста').check();
  await box(page, 'Читают, но не понимают').check();
  await page.getByLabel('Класс, если важно').selectOption('3');
  await expect.poll(() => stored(page)).toContain('"grade":"3"');
}

describe('the answers of a teacher', () => {
  it('are stored from the first one on, come back with a word, and go with a button', async () => {
    const page = await open('/svodka/', { locale: 'ru-RU' });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await erase(page).isVisible()).toBe(false);
    await answer(page);
    await page.getByText('На общем компьютере сотрите их').waitFor();

    await page.reload({ waitUntil: 'networkidle' });
    await page.getByText('Это прежние ответы').waitFor();
    expect(await box(page, 'Понимание текста').isChecked()).toBe(true);
    expect(await box(page, 'Читают, но не понимают').isChecked()).toBe(true);
    expect(await page.getByLabel('Класс, если важно').inputValue()).toBe('3');
    await page.getByRole('button', { name: 'Скопировать ссылку' }).click();
    await page.getByLabel('Ссылка с ответами').waitFor();

    page.once('dialog', (dialog) => dialog.accept());
    await erase(page).click();
    await page.getByText('Ответы стёрты').waitFor();
    expect(await page.locator('[data-slot="kept-said"]').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect(await page.getByLabel('Ссылка с ответами').isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('leave nothing behind when all are taken back', async () => {
    const page = await open('/svodka/', { locale: 'de-DE' });
    await box(page, 'Понимание текста').check();
    await expect.poll(() => stored(page)).not.toBeNull();
    await box(page, 'Понимание текста').uncheck();
    await expect.poll(() => stored(page)).toBeNull();
    expect(await erase(page).isVisible()).toBe(false);
  });

  it('to an older questionnaire stay as far as it asks for them still; both versions are named', async () => {
    const page = await open('/svodka/', { locale: 'fr-FR' });
    await answer(page);
    const now = JSON.parse((await stored(page)) ?? '').version;
    await page.evaluate(() =>
      localStorage.setItem('tc-needs', '{"version":"0.9","answers":{"temy":["tekst","zabyto"],"davno":["x"]}}'),
    );
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByText(`вы отвечали на версию 0.9, теперь ${now}`).waitFor();
    await box(page, 'Читают, но не понимают').check();
    await expect
      .poll(async () => JSON.parse((await stored(page)) ?? ''))
      .toMatchObject({
        version: now,
        answers: { temy: ['tekst'], trudnosti: ['smysl'] },
      });
    await page.evaluate(() => localStorage.clear());
  });

  it('given before the code is there are not lost', async () => {
    const page = await open('/svodka/', {
      locale: 'it-IT',
      prepare: async (fresh) => {
        await fresh.route('**/kept-answers*', async (route) => {
          await new Promise((done) => setTimeout(done, 1_500));
          await route.continue();
        });
      },
    });
    await answer(page);
    expect(await box(page, 'Понимание текста').isChecked()).toBe(true);
    expect(await box(page, 'Читают, но не понимают').isChecked()).toBe(true);
    await page.evaluate(() => localStorage.clear());
  });
});
