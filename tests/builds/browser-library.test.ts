import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Checkout, makeCheckout } from '../lib/checkout.ts';

let copy: Checkout;
beforeAll(() => {
  copy = makeCheckout();
});
afterAll(() => copy.remove());

// Each is younger than the oldest browsers of the baseline.
const lines = [
  '[2, 1].toSorted();',
  '[2, 1].toReversed();',
  '[2, 1].toSpliced(0, 1);',
  '[2, 1].with(0, 1);',
  'Map.groupBy([1], String);',
  'Object.groupBy([1], String);',
  'Promise.withResolvers();',
  'Promise.try(Date.now);',
  'Array.fromAsync([1]);',
  "RegExp.escape('a');",
  'new Set([1]).union(new Set([2]));',
  'new Set([1]).isSubsetOf(new Set([2]));',
  'new Map().values().toArray();',
  "'a'.isWellFormed();",
  '/[a--b]/v;',
];

it('code for browsers compiles only with what every browser of the baseline has', async () => {
  copy.edit('src/domain/search/ranking/answer.ts', 'return [', 'return [].toSorted() ?? [');
  writeFileSync(join(copy.root, 'src/islands/shared/newer.ts'), `${lines.join('\n')}\nexport {};\n`);
  const { code, output } = await copy.run(
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.browser.json',
    '--pretty',
    'false',
  );
  expect(code).not.toBe(0);
  expect(output).toMatch(/ranking\/answer\.ts\(\d+,\d+\): error TS2550: Property 'toSorted' does not exist/);
  const refused = new Set(
    [...output.matchAll(/shared\/newer\.ts\((\d+),/g)].map(([, line]) => lines[Number(line) - 1]),
  );
  expect(lines.filter((line) => !refused.has(line))).toEqual([]);
}, 400_000);
