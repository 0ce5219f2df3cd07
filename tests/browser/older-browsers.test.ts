import { expect, it } from 'vitest';
import { visits } from './visit.ts';

const visit = visits();

it('without ::details-content opens what is folded while the page is printed', async () => {
  const { page, complaints, close } = await visit('/samoobrazovanie/rabochij-otklik/', {
    prepare: async (opened) => {
      await opened.addInitScript(() => {
        const { supports } = CSS;
        CSS.supports = (...words: string[]) =>
          !words.join().includes('details-content') && supports(...(words as [string]));
      });
    },
  });
  const folds = page.locator('main details');
  const openFolds = page.locator('main details[open]');
  const closedFirst = await openFolds.count();
  expect(closedFirst).toBeLessThan(await folds.count());
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await openFolds.count()).toBe(await folds.count());
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await openFolds.count()).toBe(closedFirst);
  expect(await page.locator('details[name="ways"]').count()).toBe(3);
  expect(complaints).toEqual([]);
  await close();
});

it('without highlights puts marks around the words that were looked for', async () => {
  const { page, close } = await visit('/poisk/?q=отклик', {
    prepare: async (opened) => {
      await opened.addInitScript(() => {
        Reflect.deleteProperty(CSS, 'highlights');
      });
    },
  });
  await page.locator('.results a').first().click();
  const marks = page.locator('main mark.sought');
  await marks.first().waitFor();
  expect((await marks.allTextContents()).join(' ')).toMatch(/отклик/i);
  await close();
});
