import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type Page, readSite } from '../lib/dist.ts';
import { attribute, textOf } from '../lib/html.ts';
import { preloadedAndNeeded, reachedBy } from '../lib/weight.ts';

const site = await readSite();
const pageAt = (wanted: string) => site.pages.find(({ path }) => path === wanted) as Page;
const tutorial = pageAt('/tyutorialy/otklik-za-stolom/');
const article = pageAt('/materialy/vse-bloki/');

it('is on the page of a tutorial for less than 1 kB, and comes with a click', async () => {
  const own = async (page: Page) => (await preloadedAndNeeded(page, site)).needed;
  const ofArticle = await own(article);
  const scripts = (await own(tutorial)).filter((file) => !ofArticle.includes(file));
  const sizes = await Promise.all(scripts.map(async (file) => brotliCompressSync(await site.read(file)).length));
  const button = /<tc-room.*?<\/tc-room>/s.exec(tutorial.html)?.[0] ?? '';
  expect(button).toContain('Вести занятие');
  expect(sizes.reduce((sum, size) => sum + size, Buffer.byteLength(button))).toBeLessThan(1000);
  const reached = await reachedBy(tutorial, site);
  expect(reached.filter((file) => file.includes('/open-room.'))).toHaveLength(1);
  expect(scripts.filter((file) => file.includes('/open-room.'))).toEqual([]);
});

it('reads its stages from the page, which needs no script to be the plan of the session', () => {
  const rows = tutorial.elements.filter((element) => attribute(element, 'data-minutes') !== undefined);
  expect(rows.map((row) => Number(attribute(row, 'data-minutes')))).toEqual([15, 10, 30, 20]);
  expect(rows.map((row) => attribute(row, 'data-break') !== undefined)).toEqual([false, true, false, false]);
  const sides = tutorial.elements.filter((element) => attribute(element, 'data-side') !== undefined);
  expect(sides.map((side) => attribute(side, 'data-side'))).toEqual(
    Array.from({ length: 3 }, () => ['tutor', 'participants']).flat(),
  );
  expect(sides.map(textOf).join(' ')).toContain('Переписывают отзывы парами.');
  // No other page has the button.
  expect(site.pages.filter(({ html }) => html.includes('<tc-room')).map(({ path }) => path.split('/')[1])).toEqual(
    Array.from({ length: 5 }, () => 'tyutorialy'),
  );
});
