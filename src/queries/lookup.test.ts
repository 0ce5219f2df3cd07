import { expect, it } from 'vitest';
import { finderBy, kept } from './lookup.ts';

const find = finderBy(({ id }: { readonly id: string }) => id);

it('finds the first item with a key, in each list its own', () => {
  const first = [
    { id: 'a', n: 1 },
    { id: 'b', n: 2 },
    { id: 'a', n: 3 },
  ];
  expect([find(first, 'a')?.n, find(first, 'b')?.n, find(first, 'c'), find([], 'a')]).toEqual([
    1,
    2,
    undefined,
    undefined,
  ]);
  expect(find([{ id: 'a', n: 4 }], 'a')?.n).toBe(4);
});

it('makes a thing once for each object', () => {
  let count = 0;
  const of = kept((from: { n: number }) => {
    count += 1;
    return from.n;
  });
  const [one, two] = [{ n: 1 }, { n: 2 }];
  expect([of(one), of(two), of(one), count]).toEqual([1, 2, 1, 2]);
});
