import { describe, expect, test } from 'vitest';
import type { Concept } from '../query/concepts.ts';
import { excerptOf, placesIn } from './excerpt.ts';
import {
  either,
  finalScore,
  firstScore,
  inOrder,
  isEnough,
  rarityOf,
  type TermHit,
  titleFit,
  together,
  type Weighed,
  weightsOf,
} from './rank.ts';

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
    const said = (place: number) => new Map([['p', hit(0.5, [place])]]);
    const two = (place: number) =>
      [weighed('а', {}), weighed('б', {})].map((one, i) => ({ ...one, hits: said(i * place) }));
    expect(firstScore('p', two(1))).toBeGreaterThan(firstScore('p', two(90)));
  });

  test('the first look heeds the section', () => {
    const weights = weightsOf([
      { name: 'Темы', weight: 1.05 },
      { name: 'Встречи', weight: 0.87 },
    ]);
    const scores = new Map([
      ['встреча', 0.7],
      ['тема', 0.65],
      ['ничья', 0.5],
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

describe('excerpts', () => {
  const content = Array.from({ length: 100 }, (_, i) => `w${i}`).join(' ');
  const text = (parts: readonly { text: string; marked: boolean }[]) =>
    parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');

  test('show the densest stretch', () => {
    expect(text(excerptOf(content, [3, 60, 62], Infinity, 0, 8))).toBe('… w56 w57 w58 w59 [w60] w61 [w62] w63 …');
  });

  test('start at the beginning when nothing is marked', () => {
    expect(text(excerptOf(content, [], Infinity, 0, 3))).toBe('w0 w1 w2 …');
  });

  test('stay inside their section', () => {
    expect(text(excerptOf(content, [11, 30], 14, 10, 8))).toBe('w10 [w11] w12 w13 ');
  });

  test('headings that say it, at most three, in order', () => {
    const heading = (id: string, location: number) => ({ id, element: 'h2', text: id, location });
    const anchors = [
      heading('d', 80),
      heading('a', 10),
      heading('b', 30),
      heading('c', 50),
      { id: 'x', element: 'p', location: 5 },
    ];
    const places = placesIn('/p/', content, anchors, [2, 12, 31, 32, 51, 53, 81, 82]);
    expect(places.map(({ url }) => url)).toEqual(['/p/#b', '/p/#c', '/p/#d']);
  });
});
