import { describe, expect, it } from 'vitest';
import { factsOf, formerFiles, isMuchFewer, servedOrder } from './releases.ts';

describe('servedOrder', () => {
  it.each<[string, string[], string[], string | undefined, string[]]>([
    ['keeps the list', ['b', 'a'], ['a', 'b'], 'a', ['b', 'a']],
    ['puts what is served last, be it an old one', ['a', 'b', 'c'], ['a', 'b', 'c'], 'a', ['b', 'c', 'a']],
    ['adds what is served and not yet listed', ['a'], ['a', 'b'], 'b', ['a', 'b']],
    ['leaves out what was never served', ['a'], ['a', 'half'], 'a', ['a']],
    ['leaves out what is not there', ['a', 'b', ''], ['b'], 'b', ['b']],
    ['names nothing twice', ['a', 'a', 'b'], ['a', 'b'], undefined, ['a', 'b']],
  ])('%s', (_, listed, present, served, order) => {
    expect(servedOrder(listed, present, served)).toEqual(order);
  });
});

describe('files of former releases', () => {
  const files = (mark: string, data: string) => [
    'index.html',
    'pagefind/pagefind-ui.js',
    `assets/a.${mark}.js`,
    `assets/photo.${mark}.webp`,
    `projti-diagnostiku/katalog.${data}.json`,
  ];
  const formerAfter = (steps: readonly (readonly [string, string])[]) => {
    let facts = factsOf({ commit: '', day: '', files: [] });
    for (const [mark, data] of steps) facts = factsOf({ commit: '', day: '', files: files(mark, data) }, facts);
    const [mark = '', data = ''] = steps.at(-1) ?? [];
    return formerFiles(facts, files(mark, data));
  };

  it.each<[string, [string, string][], string[], string[]]>([
    ['nothing before the first', [['1', 'x']], [], []],
    ['of three versions of the code', '1234'.split('').map((mark) => [mark, 'x']), ['2', '3'], []],
    [
      'a version counts once, however many releases have it',
      [
        ['1', 'x'],
        ['2', 'x'],
        ['2', 'y'],
        ['2', 'z'],
        ['2', 'z'],
      ],
      ['1'],
      ['x', 'y'],
    ],
    [
      'an old version that comes back is the newest',
      [
        ['1', 'x'],
        ['2', 'x'],
        ['1', 'x'],
      ],
      ['2'],
      [],
    ],
  ])('%s', (_, steps, code, data) => {
    const former = formerAfter(steps);
    expect(former.code).toEqual(code.map((mark) => `assets/a.${mark}.js`));
    expect(former.data.map(({ name }) => name)).toEqual(data.map((name) => `projti-diagnostiku/katalog.${name}.json`));
    for (const { now } of former.data) expect(now).toBe(`projti-diagnostiku/katalog.${steps.at(-1)?.[1]}.json`);
  });

  it('data that no page asks for any more is not answered', () => {
    const facts = factsOf({ commit: '', day: '', files: files('1', 'x') });
    expect(formerFiles(facts, ['index.html']).data).toEqual([]);
  });

  it('names of data do not gather without end', () => {
    const steps = Array.from({ length: 100 }, (_, index) => ['1', `d${index}`] as const);
    expect(formerAfter(steps).data).toHaveLength(59);
  });
});

it.each([
  [100, 90, false],
  [100, 89, true],
  [10, 9, false],
  [12, 10, true],
  [0, 0, false],
  [1, 0, true],
])('of %i pages %i are left: much fewer is %s', (before, now, much) => {
  expect(isMuchFewer(before, now)).toBe(much);
});
