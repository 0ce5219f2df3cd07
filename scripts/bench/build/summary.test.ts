import { expect, it } from 'vitest';
import { type Build, exponent, median, type Ratio, relapses, summarise, tableOf } from './summary.ts';

const build = (site: string, entries: number, cpu: number, more: Partial<Build> = {}): Build => ({
  ...{ site, entries, cpu, seconds: cpu, memory: 1e9, bytes: 2e6, files: 1200, pages: 100, index: undefined },
  ...more,
});

it.each<[number[], number]>([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it.each<[string, [number, number], [number, number], number]>([
  ['as fast as the entries', [100, 2], [1000, 20], 1],
  ['as their square', [100, 2], [1000, 200], 2],
  ['not at all', [100, 2], [5000, 2], 0],
])('what grows %s', (_, from, to, expected) => {
  expect(exponent(from, to)).toBeCloseTo(expected);
});

it('a row holds the medians of its runs, and how it grew since the smaller size of the same site', () => {
  const rows = summarise([
    build('b', 1000, 40, { memory: 4e9 }),
    ...[9, 1, 2].map((cpu) => build('a', 100, cpu, { index: cpu })),
    build('a', 1000, 20),
    build('b', 100, 4),
  ]);
  expect(rows).toMatchObject([
    { site: 'b', entries: 100, cpu: 4 },
    { site: 'a', entries: 100, cpu: 2, index: 2, runs: 3 },
    { site: 'b', entries: 1000, cpu: 40 },
    { site: 'a', entries: 1000, cpu: 20 },
  ]);
  expect(rows[2]?.growth).toMatchObject({ cpu: expect.closeTo(1), memory: expect.closeTo(0.602, 2), bytes: 0 });
  expect(rows[0]?.growth).toBeUndefined();
});

it('the table is Markdown with units in its head', () => {
  const table = tableOf(summarise([build('a', 100, 2.25), build('a', 1000, 22.5, { index: 1.26 })]));
  expect(table.split('\n').slice(2)).toEqual([
    '| 100 | a | 2.3 | 2.3 | 1.00 | 2.0 | 1,200 | 100 | – | – |',
    '| 1,000 | a | 22.5 | 22.5 | 1.00 | 2.0 | 1,200 | 100 | 1.3 | 1.00, 0.00, 0.00 |',
  ]);
});

it.each<[string, Ratio, RegExp[]]>([
  ['the same', { cpu: 3, memory: 2 }, []],
  ['a quarter worse', { cpu: 3.75, memory: 2.5 }, []],
  ['slower by more than a third', { cpu: 4.05, memory: 2 }, [/^cpu: 4\.05 times/]],
  ['larger by more than a third', { cpu: 1, memory: 2.7 }, [/^memory: 2\.70 times/]],
  ['both', { cpu: 9, memory: 9 }, [/^cpu/, /^memory/]],
])('%s than what is stored', (_, found, expected) => {
  const lines = relapses({ cpu: 3, memory: 2 }, found);
  expect(lines).toEqual(expected.map((line) => expect.stringMatching(line)));
});
