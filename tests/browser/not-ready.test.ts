import { expect, it } from 'vitest';
import { visits } from './visit.ts';

const visit = visits();

it('a button whose script is on the way is dim, and bright when it comes', async () => {
  let letCome = () => {};
  const held = new Promise<void>((done) => {
    letCome = done;
  });
  const { page, complaints, close } = await visit('/moj-plan/', {
    waitUntil: 'commit',
    prepare: async (fresh) => {
      await fresh.route('**/assets/*.js', async (route) => {
        await held;
        await route.continue();
      });
    },
  });
  const begin = page.getByRole('button', { name: 'Мне интересно…' });
  const opacity = () => begin.evaluate((button) => getComputedStyle(button).opacity);
  await expect.poll(opacity).toBe('0.5');
  letCome();
  await expect.poll(opacity).toBe('1');
  await begin.click();
  await page.getByLabel('Мне интересно…').waitFor();
  await page.evaluate(() => localStorage.clear());
  expect(complaints).toEqual([]);
  await close();
});
