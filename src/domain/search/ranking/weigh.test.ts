import { describe, expect, test } from 'vitest';
import { either, rarityOf, type TermHit, together } from './weigh.ts';

const hit = (strength: number, places: number[] = []): TermHit => ({ strength, places });

describe('terms join into concepts', () => {
  test('a page must have every term of an alternative', () => {
    const joined = together(
      [
        new Map([
          ['a', hit(1, [3])],
          ['b', hit(1)],
        ]),
        new Map([['a', hit(0.5, [7])]]),
      ],
      0.8,
    );
    expect([...joined]).toEqual([['a', { strength: 0.6000000000000001, places: [3, 7] }]]);
  });

  test('of several ways the strongest counts, places add up', () => {
    const best = either([
      new Map([['a', hit(0.4, [1])]]),
      new Map([
        ['a', hit(0.9, [1, 2])],
        ['b', hit(0.2)],
      ]),
    ]);
    expect(best.get('a')).toEqual({ strength: 0.9, places: [1, 2] });
    expect(best.has('b')).toBe(true);
  });

  test('the rarer, the heavier', () => {
    expect(rarityOf(1, 100)).toBeGreaterThan(rarityOf(50, 100));
    expect(rarityOf(1, 100)).toBe(rarityOf(5, 100));
    expect(rarityOf(0, 100)).toBeGreaterThan(rarityOf(1, 100));
    expect(rarityOf(1, 100, ['пересказать'])).toBeLessThan(rarityOf(1, 100, ['пересказ']));
  });
});
