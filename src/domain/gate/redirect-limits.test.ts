import { expect, it } from 'vitest';
import { pass, settings } from '../../../tests/lib/gate-pass.ts';
import { timeOf } from '../../../tests/lib/processor-time.ts';

const code = { pages: ['index.astro', 'poisk/index.astro', 'materialy/[...path].astro'], files: ['favicon.svg'] };
const deep = 'a/'.repeat(200);

/** Lines of the settings, as many as a file may hold: 10,000 lines of text, as many colons, 256 kB. */
const kinds: [name: string, count: number, line: (n: number) => string][] = [
  ['good ones', 3300, (n) => `from: /s${n}/\n    to: /`],
  ['taken ones', 3300, () => 'from: /poisk/\n    to: /'],
  ['one address with many targets', 3300, (n) => `from: /s/\n    to: /a${n}/`],
  ['the same line', 3300, () => 'from: /s/\n    to: /'],
  ['a chain', 3300, (n) => `from: /s${n}/\n    to: /s${n + 1}/`],
  ['a chain of queries', 3300, (n) => `from: /s?i=${n}\n    to: /s?i=${n + 1}`],
  ['deep ones', 500, (n) => `from: /${deep}${n}/\n    to: /`],
  ['encoded ones', 3300, (n) => `from: /%D1%8B${n}/\n    to: /`],
  ['bad ones', 3300, (n) => `from: s${n}\n    to: /`],
  ['nine thousand', 9000, (n) => `from: /s${n}/\n    to: /`],
];

it.each(kinds)('%s are judged in their time, and few are named', (_, count, line) => {
  const lines = Array.from({ length: count }, (__, n) => `  - ${line(n)}\n`).join('');
  const file = settings(`redirects:\n${lines}`);
  let passed = pass({});
  expect(timeOf(() => (passed = pass({ 'settings/site.yaml': file }, new Map(), code)))).toBeLessThan(1000);
  expect(passed.result.redirects.length).toBeLessThanOrEqual(2000);
  expect(passed.lines.length).toBeLessThanOrEqual(50);
});

it('the last line that is named says that there are others', () => {
  const lines = '  - { from: /poisk/, to: / }\n'.repeat(60);
  const { lines: told } = pass({ 'settings/site.yaml': settings(`redirects:\n${lines}`) }, new Map(), code);
  expect(told).toHaveLength(50);
  expect(told.filter((line) => line.includes('дальше есть ещё строки с ошибками'))).toEqual([told[49]]);
});
