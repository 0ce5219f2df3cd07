import { expect, inject, it } from 'vitest';
import { visits } from './visit.ts';

const visit = visits();

// What only a script can use would otherwise push the page down when the script comes.
it.each(inject('paths'))('on %s what waits for its script has its place', async (path) => {
  const { page, close } = await visit(path, {
    viewport: { width: 390, height: 844 },
    device: 'waiting',
    prepare: (page) => page.route('**/*.js', (route) => route.abort()),
  });
  const lost = await page.locator('.waits[hidden]').evaluateAll((waiting) =>
    waiting
      // In a part that is folded, or is itself for scripts alone, nothing has a place.
      .filter((one) => one.parentElement && one.parentElement.getClientRects().length > 0)
      .filter((one) => one.getBoundingClientRect().height === 0)
      .map((one) => one.outerHTML.slice(0, 200)),
  );
  expect(lost).toEqual([]);
  await close();
});
