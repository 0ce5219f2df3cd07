import { expect, test } from 'vitest';
import { groupBy } from './group-by.ts';

test.each<[string, number[]]>([
  ['nothing', []],
  ['a lone item', [1]],
  ['groups in the order of their first items', [3, 2, 5, 4, 1]],
])('does as Map.groupBy: %s', (_, numbers) => {
  const isEven = (number: number) => number % 2 === 0;
  expect([...groupBy(numbers, isEven)]).toEqual([...Map.groupBy(numbers, isEven)]);
});
