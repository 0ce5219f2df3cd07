import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeCheckout } from '../lib/checkout.ts';
import { filesIn } from '../lib/fixtures.ts';

const checkout = makeCheckout();
afterAll(() => checkout.remove());

/** Whether a path under content/ is an entry's: pictures are read by whoever makes smaller ones of them. */
const isEntry = (path: string) => path.includes('/') && !path.startsWith('media/');

it('a build on a day when school years, consents and meetings of today are over reads every entry once', async () => {
  const log = join(checkout.root, 'reads.txt');
  const counter = new URL('../lib/count-reads.ts', import.meta.url);
  const { code, output } = await checkout.build({
    NOW: '2031-03-01T09:00:00Z',
    NODE_OPTIONS: `--import=${counter}`,
    READS_LOG: log,
  });
  expect(code, output).toBe(0);

  const read = readFileSync(log, 'utf8').trimEnd().split('\n').filter(isEntry);
  const entries = filesIn(join(checkout.root, 'content')).map(({ path }) => path);
  expect(read.toSorted()).toEqual(entries.filter(isEntry).toSorted());
  expect(read.length).toBeGreaterThan(20);
});
