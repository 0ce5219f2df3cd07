import { expect, it } from 'vitest';
import { visits } from './visit.ts';

const visit = visits();

// The name of the centre takes two lines there; the sign was pressed smaller by it, and moved when a font came.
it.each([320, 390])('the sign of the centre keeps its size on a phone of %i px', async (width) => {
  const { page, close } = await visit('/', { viewport: { width, height: 800 } });
  expect(await page.locator('.brand svg').boundingBox()).toMatchObject({ width: 32, height: 32 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await close();
});
