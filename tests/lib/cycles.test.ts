import { expect, it } from 'vitest';
import { cyclesIn } from './cycles.ts';

/** `ab` is a way from a to b. */
const graphOf = (...ways: string[]): ReadonlyMap<string, readonly string[]> => {
  const nodes = [...new Set(ways.join(''))];
  return new Map(nodes.map((node) => [node, ways.filter((way) => way[0] === node).map((way) => way[1] ?? '')]));
};

it.each<[string[], string[]]>([
  [['ab', 'bc', 'ac'], []],
  [['ab', 'ba'], ['ab']],
  [['aa'], ['a']],
  [['ab', 'bc', 'ca', 'cd'], ['abc']],
  [
    ['xa', 'ab', 'bc', 'cb', 'bd', 'de', 'ed'],
    ['de', 'bc'],
  ],
  [['ab', 'ac', 'cb', 'bd', 'da'], ['abcd']],
])('%j goes round in %j', (ways, groups) => {
  expect(cyclesIn(graphOf(...ways)).map((group) => group.join(''))).toEqual(groups);
});

it('a way out of the graph is no cycle', () => {
  expect(
    cyclesIn(
      new Map([
        ['a', ['zod', 'b']],
        ['b', ['zod']],
      ]),
    ),
  ).toEqual([]);
});
