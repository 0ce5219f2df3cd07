import { describe, expect, it } from 'vitest';
import { pass, settings } from '../../../tests/lib/gate-pass.ts';
import { timeOf } from '../../../tests/lib/processor-time.ts';

type Lines = readonly (readonly [from: string, to: string])[];

function redirected(lines: Lines) {
  const rows = lines.map(([from, to]) => `  - { from: ${from}, to: "${to}" }\n`);
  const code = { pages: ['index.astro', 'materialy/index.astro'], files: [] };
  const { result, lines: told } = pass(
    { 'settings/site.yaml': settings(`redirects:\n${rows.join('')}`) },
    undefined,
    code,
  );
  // These lead nowhere on purpose.
  return { result, lines: told.filter((line) => !line.includes('такой страницы на сайте нет')) };
}

/** Lines, and of them those that stay. */
const circles: [name: string, lines: Lines, kept: Lines][] = [
  ['to itself', [['/a', '/a/']], []],
  ['to a place on itself', [['/a/', '/a/#b']], []],
  ['to itself in capitals', [['/a/', '/A/']], []],
  [
    'a pair',
    [
      ['/a/', '/b/'],
      ['/b/', '/a/'],
    ],
    [],
  ],
  [
    'three',
    [
      ['/a/', '/b/'],
      ['/b/', '/c'],
      ['/c/', '/a'],
    ],
    [],
  ],
  [
    'a way into a circle',
    [
      ['/z/', '/a/'],
      ['/a/', '/b/'],
      ['/b/', '/a/'],
      ['/y/', '/materialy/'],
    ],
    [['/y/', '/materialy/']],
  ],
  [
    'by queries',
    [
      ['/a?id=1', '/b/?id=1'],
      ['/b?id=1', '/a/?id=1'],
    ],
    [],
  ],
  ['a query that a host hands on', [['/?id=1', '/']], []],
  [
    'a long chain',
    Array.from({ length: 12 }, (_, n) => [`/n-${n}/`, `/n-${n + 1}/`] as const),
    Array.from({ length: 10 }, (_, n) => [`/n-${n + 2}/`, `/n-${n + 3}/`] as const),
  ],
  [
    'two steps',
    [
      ['/a/', '/b/'],
      ['/b/', '/materialy/'],
    ],
    [
      ['/a/', '/b/'],
      ['/b/', '/materialy/'],
    ],
  ],
  [
    'a query apart',
    [
      ['/a', '/b/'],
      ['/a?id=1', '/c/'],
    ],
    [
      ['/a', '/b/'],
      ['/a?id=1', '/c/'],
    ],
  ],
  ['another site', [['/a/', 'https://example.ru/a/']], [['/a/', 'https://example.ru/a/']]],
];

describe('redirects that lead round', () => {
  it.each(circles)('%s', (_, lines, kept) => {
    const { result, lines: told } = redirected(lines);
    expect(result.redirects).toEqual(kept.map(([from, to]) => ({ from, to })));
    expect(told).toHaveLength(lines.length - kept.length);
    for (const line of told) expect(line).toMatch(/(?:ходит по кругу|больше 10 перенаправлений подряд): \//);
  });
});

it('a thousand of queries at one address, each with the next, are judged at once', () => {
  const lines = Array.from({ length: 1000 }, (_, n) => [`/s?id=${n}`, `/s?id=${n + 1}`] as const);
  const time = timeOf(() => expect(redirected(lines).result.redirects).toEqual([]));
  expect(time).toBeLessThan(10_000);
});

it('what is more than two thousand is named once', () => {
  const { result, lines } = redirected(Array.from({ length: 2003 }, (_, n) => [`/s-${n}/`, '/'] as const));
  expect(result.redirects).toHaveLength(2000);
  expect(lines).toEqual([expect.stringContaining('(redirects.2000.from): старых адресов больше 2000')]);
});
