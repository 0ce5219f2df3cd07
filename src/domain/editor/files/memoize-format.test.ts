import { expect, it } from 'vitest';
import { memoizeFormat } from './memoize-format.ts';

it('reads a text once, and gives away nothing that a change could spoil', () => {
  let reads = 0;
  const format = memoizeFormat({
    fromFile: (text) => {
      reads += 1;
      return { title: text, topics: ['a'] };
    },
    toFile: (values) => String(values['title']),
  });
  const first = format.fromFile('один') as { topics: string[] };
  first.topics.push('b');
  expect(format.fromFile('один')).toEqual({ title: 'один', topics: ['a'] });
  expect(reads).toBe(1);
  expect(format.fromFile('два')).toEqual({ title: 'два', topics: ['a'] });
  expect(reads).toBe(2);
  expect(format.toFile({ title: 'три' })).toBe('три');
});
