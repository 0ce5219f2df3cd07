import { describe, expect, test } from 'vitest';
import { excerptOf, placesIn } from './excerpt.ts';

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
