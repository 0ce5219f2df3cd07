import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeCheckout } from '../lib/checkout.ts';
import { filesIn } from '../lib/fixtures.ts';

const checkout = makeCheckout();
const content = join(checkout.root, 'content');
afterAll(() => checkout.remove());

it('a build reads every entry once', async () => {
  // A small site is enough, and builds fast: topics, pages, people, settings.
  const kept = /^(?:topics|pages|tutors|municipalities|settings|media)$/;
  for (const name of readdirSync(content)) if (!kept.test(name)) rmSync(join(content, name), { recursive: true });
  const log = join(checkout.root, 'reads.txt');
  const counter = new URL('../lib/count-reads.ts', import.meta.url);
  const { code, output } = await checkout.build({ NODE_OPTIONS: `--import=${counter}`, READS_LOG: log });
  expect(code, output).toBe(0);

  const reads = Map.groupBy(readFileSync(log, 'utf8').trimEnd().split('\n'), (path) => path);
  const entries = filesIn(content).filter(({ path }) => path.includes('/') && !path.startsWith('media/'));
  expect(entries.length).toBeGreaterThan(20);
  const counts = Object.fromEntries(entries.map(({ path }) => [path, reads.get(path)?.length ?? 0]));
  expect(counts).toEqual(Object.fromEntries(entries.map(({ path }) => [path, 1])));
});
