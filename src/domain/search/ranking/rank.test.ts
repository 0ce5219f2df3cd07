import { describe, expect, test } from 'vitest';
import type { Concept } from '../query/concepts.ts';
import { finalScore, firstScore, inOrder, isEnough, titleFit, weightsOf } from './rank.ts';
import type { TermHit, Weighed } from './weigh.ts';

const hit = (strength: number, places: number[] = []): TermHit => ({ strength, places });
const concept = (words: string, optional = false): Concept => ({
  words: words.split(' '),
  from: 0,
  optional,
  isKind: false,
  alternatives: [{ terms: [{ ask: words, forms: [words], strict: false }], weight: 1, why: words }],
});
const weighed = (words: string, hits: Record<string, number>, rarity = 1, optional = false): Weighed => ({
  concept: concept(words, optional),
  hits: new Map(Object.entries(hits).map(([id, strength]) => [id, hit(strength)])),
  rarity,
});

describe('the first look', () => {
  const all = [weighed('чтение', { title: 1, body: 0.4, part: 0.7 }), weighed('вслух', { title: 1, body: 0.4 })];

  test('a title outranks the text, and all words outrank some', () => {
    expect(firstScore('title', all)).toBeCloseTo(1.1);
    expect(firstScore('body', all)).toBeCloseTo(0.64);
    expect(firstScore('part', all)).toBeLessThan(firstScore('body', all));
  });

  test.each([
    ['one word of two, the rarer', [weighed('а', { p: 1 }, 3), weighed('б', {}, 1)], true],
    ['one word of two, the commoner', [weighed('а', { p: 1 }, 1), weighed('б', {}, 3)], false],
    ['two of five', ['а', 'б', 'в', 'г', 'д'].map((word, i) => weighed(word, i < 2 ? { p: 1 } : {})), true],
    ['one of three', ['а', 'б', 'в'].map((word, i) => weighed(word, i < 1 ? { p: 1 } : {})), true],
    ['one of four', ['а', 'б', 'в', 'г'].map((word, i) => weighed(word, i < 1 ? { p: 1 } : {})), false],
    ['one of five', ['а', 'б', 'в', 'г', 'д'].map((word, i) => weighed(word, i < 1 ? { p: 1 } : {})), false],
    ['optional words do not count', [weighed('а', { p: 1 }), weighed('б', {}, 9, true)], true],
  ])('%s', (_, concepts, enough) => {
    expect(firstScore('p', concepts) > 0).toBe(enough);
  });

  test('words near one another outrank words apart', () => {
    const hitsAt = (place: number) => new Map([['p', hit(0.5, [place])]]);
    const two = (place: number) =>
      [weighed('а', {}), weighed('б', {})].map((one, i) => ({ ...one, hits: hitsAt(i * place) }));
    expect(firstScore('p', two(1))).toBeGreaterThan(firstScore('p', two(90)));
  });

  test('the first look heeds the section', () => {
    const scores = new Map([
      ['встреча', 0.7],
      ['тема', 0.65],
      ['ничья', 0.5],
    ]);
    const weights = weightsOf([
      { name: 'Темы', weight: 1.05 },
      { name: 'Встречи', weight: 0.87 },
    ]);
    expect(
      inOrder(
        scores,
        [
          ['Встречи', ['встреча']],
          ['Темы', ['тема']],
        ],
        weights,
      ),
    ).toEqual(['тема', 'встреча', 'ничья']);
  });

  test('nothing is never enough', () => expect(isEnough(0, [])).toBe(false));
});

describe('the second look', () => {
  const all = [weighed('шесть', {}), weighed('шляп', {})];

  test.each([
    ['Шесть шляп', 1],
    ['Шесть шляп мышления', 0.8],
    ['Шляпа', 0.5],
    ['Кластер', 0],
    ['', 0],
  ])('the title %s fits by %f', (title, fit) => expect(titleFit(title, all)).toBeCloseTo(fit));

  test('the section tips the scales', () => {
    expect(finalScore(1, 1, 1.03)).toBeGreaterThan(finalScore(1, 1, 0.87));
    expect(weightsOf([{ name: 'Новый' }]).get('Новый')).toBe(1);
  });
});
