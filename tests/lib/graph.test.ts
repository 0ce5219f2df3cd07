import { expect, it } from 'vitest';
import { cyclesIn, type Graph, pathsFrom } from './graph.ts';

/** `ab` is an edge from a to b. */
const graphOf = (...edges: string[]): Graph => {
  const nodes = [...new Set(edges.join(''))];
  return new Map(nodes.map((node) => [node, edges.filter((edge) => edge[0] === node).map((edge) => edge[1] ?? '')]));
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
])('%j has the cycles %j', (edges, groups) => {
  expect(cyclesIn(graphOf(...edges)).map((group) => group.join(''))).toEqual(groups);
});

it('an edge out of the graph is not a cycle', () => {
  expect(
    cyclesIn(
      new Map([
        ['a', ['zod', 'b']],
        ['b', ['zod']],
      ]),
    ),
  ).toEqual([]);
});

it.each<[string, string[], string[]]>([
  ['a', ['ab', 'bc', 'xc'], ['a', 'a → b', 'a → b → c']],
  ['a', ['ab', 'ba'], ['a', 'a → b']],
  ['ax', ['ab', 'xb'], ['a', 'a → b', 'x']],
])('from %s by %j: %j', (starts, edges, reached) => {
  expect([...pathsFrom([...starts], graphOf(...edges)).values()]).toEqual(reached);
});
