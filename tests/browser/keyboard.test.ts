import { describe, expect, it } from 'vitest';
import { visits } from './visit.ts';

const visit = visits();

describe('the keyboard', () => {
  it('reaches the content past the menu by the skip link', async () => {
    const { page, close } = await visit('/');
    await page.keyboard.press('Tab');
    const skip = page.locator('a:focus');
    expect(await skip.textContent()).toBe('К содержанию');
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.locator('main:focus').count()).toBe(1);
    await close();
  });
});
