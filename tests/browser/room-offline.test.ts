import { expect, it } from 'vitest';
import { offlineVisits, putAside } from './offline.ts';
import { begin, textOf, tutorial } from './room.ts';

const { open, go, unplug, site } = offlineVisits();

it('a tutorial that was put aside is led without a network, with both windows', async () => {
  const page = await open(tutorial, 'ru-RU');
  await putAside(page);
  await unplug(page);
  await go(page, tutorial);
  await begin(page);
  const shown = await page.context().newPage();
  await shown.goto(`${site().origin}${tutorial}#ekran`);
  await shown.getByRole('heading', { name: 'Отзыв, который помог', level: 2 }).waitFor();
  expect(await shown.locator('.screen-sheets .sheet').count()).toBe(1);
  // The styles have come, too.
  expect(
    await shown.locator('.screen-digits').evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
  ).toBeGreaterThan(100);
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expect.poll(() => textOf(shown, '.screen-body h2')).toBe('Чай');
  await shown.close();
});
