import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeCheckout } from '../lib/checkout.ts';
import { filesIn } from '../lib/fixtures.ts';

const checkout = makeCheckout();
afterAll(() => checkout.remove());

/** Whether a path under content/ is an entry's: pictures are read by whoever makes smaller ones of them. */
const isEntry = (path: string) => path.includes('/') && !path.startsWith('media/');

// Days on which school years, consents and meetings of today are over.
it.each(['2027-09-02', '2031-03-01'])('a build on %s succeeds and reads every entry once', async (day) => {
  const log = join(checkout.root, `reads-${day}.txt`);
  const counter = new URL('../lib/count-reads.ts', import.meta.url);
  const { code, output } = await checkout.build({
    NOW: `${day}T09:00:00Z`,
    NODE_OPTIONS: `--import=${counter}`,
    READS_LOG: log,
  });
  expect(code, output).toBe(0);

  const read = readFileSync(log, 'utf8').trimEnd().split('\n').filter(isEntry);
  const entries = filesIn(join(checkout.root, 'content')).map(({ path }) => path);
  expect(read.toSorted()).toEqual(entries.filter(isEntry).toSorted());
  expect(read.length).toBeGreaterThan(20);
});
