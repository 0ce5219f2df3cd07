import type { Page } from 'playwright';
import { expect } from 'vitest';
import { press } from '../browser/lost-chunk.ts';

/** A page that is open over some releases. */
export interface Tab {
  readonly name: string;
  readonly path: string;
  /** What was begun before the first release. */
  readonly begin?: (page: Page) => Promise<unknown>;
  /** After two releases: all that was begun goes on. */
  readonly goOn: (page: Page) => Promise<unknown>;
  /** After more releases than are kept: what can't be done is said, and what was typed is there. */
  readonly gone: (page: Page) => Promise<unknown>;
}

/** Waits for the sentence, and looks that it stands in the screen. */
export async function says(page: Page, text: string, place = '.failed'): Promise<void> {
  const sentence = page.locator(place, { hasText: `${text}: сайт обновился. Обновите страницу.` });
  await sentence.waitFor();
  const box = await sentence.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box && box.y >= 0 && box.y + box.height <= height + 1, `«${text}» is in the screen`).toBe(true);
}

const stored = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(name), key);
const again = press('Попробовать ещё раз');
const interest = (page: Page) => page.getByLabel('Мне интересно…');

const plan: Tab = {
  name: 'a plan',
  path: '/moj-plan/',
  begin: async (page) => {
    await press(/^Мне интересно/)(page);
    await interest(page).fill('шесть шляп');
  },
  goOn: async (page) => {
    await interest(page).press('End');
    await interest(page).pressSequentially(' и дискуссия');
    await press('Документ Word')(page);
    await page.getByText('Документ Word готов, ищите его в загрузках.').waitFor();
    await page.reload();
    expect(await interest(page).inputValue()).toBe('шесть шляп и дискуссия');
  },
  // It was loaded again after the second release, and has not asked for this code since.
  gone: async (page) => {
    await interest(page).fill('снова шляпы');
    await press('Документ Word')(page);
    await says(page, 'Не получилось, но план не пропал');
    await again(page);
    await page.locator('.failed').waitFor({ state: 'detached' });
    await expect.poll(() => interest(page).inputValue()).toBe('снова шляпы');
    await press('Документ Word')(page);
    await page.getByText('Документ Word готов, ищите его в загрузках.').waitFor();
  },
};

const diaryFields = (page: Page) => page.locator('tc-diary form textarea');
const diary: Tab = {
  name: 'a diary with half a sentence',
  path: '/dnevnik-pos/',
  begin: (page) => diaryFields(page).first().fill('урок пись'),
  goOn: async (page) => {
    await diaryFields(page).first().press('End');
    await diaryFields(page).first().pressSequentially('ма');
    await press('Документ Word')(page);
    await expect.poll(() => stored(page, 'tc-diary')).toContain('урок письма');
    await page.reload();
    await expect.poll(() => diaryFields(page).first().inputValue()).toBe('урок письма');
  },
  gone: async (page) => {
    await diaryFields(page).nth(1).fill('сначала прочесть вслух');
    await press('Документ Word')(page);
    await says(page, 'Документ не получился');
    await page.reload();
    await expect.poll(() => diaryFields(page).nth(1).inputValue()).toBe('сначала прочесть вслух');
    expect(await stored(page, 'tc-diary')).toMatch(/урок письма.*прочесть вслух/s);
  },
};

const newDiary: Tab = {
  name: 'a diary that nobody has begun',
  path: '/dnevnik-pos/',
  goOn: async () => undefined,
  gone: async (page) => {
    await diaryFields(page).first().fill('урок письма');
    await diaryFields(page).nth(1).fill('сначала прочесть вслух');
    await says(page, 'Дневник не загрузился, но написанное не пропало');
    await page.reload();
    await expect.poll(() => stored(page, 'tc-diary')).toMatch(/урок письма.*прочесть вслух/s);
    expect(await diaryFields(page).nth(1).inputValue()).toBe('сначала прочесть вслух');
  },
};

async function answers(page: Page, from: number, to: number): Promise<void> {
  for (let step = from; step < to; step += 1) {
    await page.getByRole('radio', { name: /^Пробую/ }).check();
    if (step === 5) return;
    const { hash } = new URL(page.url());
    await page.locator('form.step button[type="submit"]').click();
    await page.waitForFunction((former) => location.hash !== former, hash);
  }
}
const begun = async (page: Page): Promise<void> => {
  await page.getByLabel(/Понимание текста/).uncheck();
  await press('Начать')(page);
  await answers(page, 0, 2);
};
const finish = async (page: Page): Promise<void> => {
  await answers(page, 2, 6);
  await page.locator('form.step button[type="submit"]').click();
};

const diagnostic: Tab = {
  name: 'a self-diagnosis in the middle',
  path: '/projti-diagnostiku/',
  begin: begun,
  goOn: async (page) => {
    await finish(page);
    await page.getByRole('heading', { name: 'Результат' }).waitFor();
    await press('Собрать план')(page);
    await page.getByLabel('Направление, которое я выбрал').waitFor();
    await page.goto(new URL('/projti-diagnostiku/#itog', page.url()).href);
    await page.getByRole('heading', { name: 'Результат' }).waitFor();
  },
  gone: async (page) => {
    await press('Собрать план')(page);
    await says(page, 'План не собрался');
    await again(page);
    await page.getByRole('heading', { name: 'Результат' }).waitFor();
    await press('Собрать план')(page);
    await page.getByLabel('Направление, которое я выбрал').waitFor();
  },
};

const lateDiagnostic: Tab = {
  ...diagnostic,
  name: 'a self-diagnosis of long ago',
  goOn: async () => undefined,
  gone: async (page) => {
    await finish(page);
    await says(page, 'Советы не собрались, но ответы не пропали');
    await page.reload();
    await page.locator('form.step button[type="submit"]').click();
    await page.getByRole('heading', { name: 'Результат' }).waitFor();
  },
};

/** What is written in. */
export const sheets: readonly Tab[] = [plan, diary, newDiary, diagnostic, lateDiagnostic];
