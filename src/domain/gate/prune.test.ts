import { describe, expect, it } from 'vitest';
import { prune, withoutPaths } from './prune.ts';

describe('prune', () => {
  it('removes empty values of forms, and nothing else', () => {
    const left = { a: '', b: null, c: [], d: { e: '' }, f: ['', 'а', null], g: 0, h: false };
    expect(prune(left)).toEqual({ f: ['а'], g: 0, h: false });
    expect(prune({ a: [{ b: '' }] })).toBeUndefined();
  });
});

it('withoutPaths takes an item out of a list, and a key out of a group with the group that is then empty', () => {
  const data = { list: ['а', 'б', 'в'], group: { one: 1 }, rest: 2 };
  expect(
    withoutPaths(data, [
      ['list', 2],
      ['list', 0],
      ['group', 'one'],
      ['absent', 'one'],
    ]),
  ).toEqual({ list: ['б'], rest: 2 });
  expect(data.list).toHaveLength(3);
});
