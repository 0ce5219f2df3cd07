import { expect, it } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { findingLines } from '../../scripts/audit/finding.ts';
import { collect, openBasket } from './basket.ts';
import { offlineVisits } from './offline.ts';

const { site, open } = offlineVisits();

it.each([
  [390, 'light', 'it-IT'],
  [390, 'dark', 'es-ES'],
  [1280, 'light', 'pt-PT'],
  [1280, 'dark', 'pl-PL'],
] as const)('has no fault that axe finds at %i, %s', async (width, colorScheme, locale) => {
  const page = await open('/', locale);
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await collect(page, site().origin);
  await openBasket(page, site().origin);
  await page.getByRole('button', { name: 'Ссылка на подборку' }).click();
  await page.getByLabel('Ссылка: в ней').waitFor();
  const link = await page.getByLabel('Ссылка: в ней').inputValue();
  expect(findingLines(await runAxe(page))).toEqual([]);
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('heading', { name: 'Вам передали подборку' }).waitFor();
  await page.getByRole('button', { name: 'Убрать: Невод' }).click();
  await page.getByRole('button', { name: 'Вернуть: Невод' }).waitFor();
  expect(findingLines(await runAxe(page))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
