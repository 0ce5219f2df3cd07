import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { shiftsOf, useVisits } from './visit.ts';

const visit = useVisits();

describe.each(inject('paths'))('%s', (path) => {
  it('loads without a complaint, from its own site alone, with little JS', async () => {
    const { page, complaints, scripts } = await visit(path);
    const bodies = await Promise.all(scripts.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
    const weight = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
    expect(complaints).toEqual([]);
    expect(weight).toBeLessThanOrEqual(8000);
    expect(await page.locator('h1').count()).toBe(1);
    await page.context().close();
  });

  it('does not jump while it loads and is scrolled, even when fonts are late', async () => {
    for (const fontDelay of [0, 500]) {
      const { page } = await visit(path, { viewport: { width: 390, height: 844 }, fontDelay });
      expect(await shiftsOf(page)).toEqual([]);
      await page.context().close();
    }
  });

  it('needs no sideways scroll at 320, 390 and 1280 px', async () => {
    const { page } = await visit(path);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `at ${width} px`).toBe(0);
    }
    await page.context().close();
  });

  it('can be read without JavaScript', async () => {
    const { page, complaints } = await visit(path, { javaScriptEnabled: false });
    expect(complaints).toEqual([]);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(200);
    await page.context().close();
  });
});

describe('the keyboard', () => {
  it('reaches the content past the menu by the skip link', async () => {
    const { page } = await visit('/');
    await page.keyboard.press('Tab');
    const skip = page.locator('a:focus');
    expect(await skip.innerText()).toBe('К содержанию');
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.locator('main:focus').count()).toBe(1);
    await page.context().close();
  });
});
