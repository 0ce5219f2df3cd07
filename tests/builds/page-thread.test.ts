import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCheckout } from '../lib/checkout.ts';
import { filesIn } from '../lib/fixtures.ts';

// The frozen site has too few pages for a second thread; here two are enough.
const checkout = makeCheckout();
const site = () => new Map(filesIn(join(checkout.root, 'dist')).map(({ path, bytes }) => [path, Buffer.from(bytes)]));
const page = 'src/pages/priemy/[id].astro';
const byOne = { code: 0 as number | null, files: new Map<string, Buffer>() };

beforeAll(async () => {
  byOne.code = (await checkout.build()).code;
  byOne.files = site();
  checkout.edit('src/integrations/rendered-pages.ts', 'const enoughFiles = 600', 'const enoughFiles = 2');
}, 600_000);
afterAll(() => checkout.remove());

it('a site that two threads have made is the same, byte for byte', async () => {
  const { code, output } = await checkout.build();
  expect([byOne.code, code], output).toEqual([0, 0]);
  expect(Number(/(\d+) pages were made in a second thread/.exec(output)?.[1])).toBeGreaterThan(50);
  expect(differences()).toEqual([]);
}, 600_000);

it('what can’t be made in the second thread is made in the first one', async () => {
  checkout.edit(page, 'const view =', `const { isMainThread } = await import('node:worker_threads');\nconst view =`);
  checkout.edit(page, 'const view =', `if (!isMainThread) process.exit(3);\nconst view =`);
  const { code, output } = await checkout.build();
  expect(code, output).toBe(0);
  expect(output).toContain('ended with 3');
  expect(differences()).toEqual([]);
}, 600_000);

it('an error in a page of the second thread ends the build and names the page', async () => {
  checkout.edit(
    page,
    '(!isMainThread) process.exit(3)',
    `(item.id === 'dva-listka') throw new Error('Ошибка страницы')`,
  );
  const { code, output } = await checkout.build();
  expect(code).toBe(1);
  expect(output).toMatch(/Caught error rendering \S*priemy\/dva-listka\S*: Error: Ошибка страницы/);
}, 600_000);

/** The names of the files that are not as one thread makes them. */
function differences(): string[] {
  const [before, after] = [byOne.files, site()];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => !before.get(name)?.equals(after.get(name) ?? Buffer.of())).sort();
}
