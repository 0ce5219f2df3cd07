import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkout } from '../lib/checkout.ts';
import { filesIn } from '../lib/fixtures.ts';

/** Whether a path under content/ is an entry's: pictures are read by whoever makes smaller ones of them. */
const isEntry = (path: string) => path.includes('/') && !path.startsWith('media/');

/**
 * The settings of a build of the copy, long after the day of its entries, that counts what it reads; when it has ended,
 * the entries that were read, one for each time, and those that are there, both sorted.
 */
export function countingReads({ root }: Checkout) {
  const log = join(root, 'reads.txt');
  const counter = new URL('../lib/count-reads.ts', import.meta.url);
  return {
    settings: { NOW: '2031-03-01T09:00:00Z', NODE_OPTIONS: `--import=${counter}`, READS_LOG: log },
    result: () => ({
      read: readFileSync(log, 'utf8').trimEnd().split('\n').filter(isEntry).toSorted(),
      entries: filesIn(join(root, 'content'))
        .map(({ path }) => path)
        .filter(isEntry)
        .toSorted(),
    }),
  };
}
