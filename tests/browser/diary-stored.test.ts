import { expect, it } from 'vitest';
import { visits } from './visit.ts';

const visit = visits();

it('nobody writes over a stored diary before it is shown', async () => {
  const { page, close } = await visit('/dnevnik-pos/');
  const first = page.locator('tc-diary form textarea').first();
  await first.fill('Наша стратегия');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('tc-diary') ?? '')).toContain('Наша стратегия');
  let letCome = () => {};
  const held = new Promise<void>((done) => {
    letCome = done;
  });
  await page.route(/\/diary-controller\.[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await page.locator('tc-diary form[inert], tc-diary [inert]').first().waitFor({ state: 'attached' });
  await first.click({ force: true });
  await page.keyboard.type('Я');
  letCome();
  await expect.poll(() => first.inputValue()).toBe('Наша стратегия');
  await first.fill('Наша стратегия, дальше');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('tc-diary') ?? '')).toContain('дальше');
  await page.evaluate(() => localStorage.clear());
  await close();
});
