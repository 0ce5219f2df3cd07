import { decodeCBOR, encodeCBOR } from '@levischuck/tiny-cbor';
import { describe, expect, it, test } from 'vitest';
import { splitWords } from './split-words.ts';

type Word = [form: string, pages: number[][]];
const cborOf = (words: readonly Word[]) => new Uint8Array(encodeCBOR([[...words]]));
const pages = (count: number) => Array.from({ length: count }, (_, i) => [i, 300, 70_000, -25]);
const word = (form: string, count = 1): Word => [form, pages(count)];

const cut = (words: readonly Word[], limit: number) =>
  splitWords(cborOf(words), limit).map(({ from, to, cbor }) => ({
    from,
    to,
    words: (decodeCBOR(cbor) as [Word[]])[0],
  }));

describe('words of a part are cut into smaller ones', () => {
  const forms = ['билет', 'вопрос', 'вопросы', 'вопросник', 'грамота', 'класс'];
  const many = forms.map((form) => word(form, form.startsWith('вопрос') ? 1 : 6));

  test.each([
    [1_000_000, ['билет…класс']],
    [60, ['билет', 'вопрос…вопросник', 'грамота', 'класс']],
  ])('by %i bytes', (limit, parts) => {
    const found = cut(many, limit);
    expect(found.map(({ from, to }) => (from === to ? from : `${from}…${to}`))).toEqual(parts);
    expect(found.flatMap(({ words }) => words)).toEqual(many);
  });

  it('keeps the forms of a word together up to twice the limit', () => {
    const lessons = Array.from({ length: 40 }, (_, i) => word(`урок${String(i).padStart(2, '0')}`));
    const found = cut(lessons, 100);
    expect(found.length).toBeGreaterThan(2);
    expect(found.flatMap(({ words }) => words)).toEqual(lessons);
  });

  it.each([23, 24, 256, 65_536])('counts %i words', (count) => {
    const words = Array.from({ length: count }, (): Word => ['урок', []]);
    expect(cut(words, 10_000_000).flatMap(({ words }) => words)).toHaveLength(count);
  });

  it('copies words of any length and with any number of pages', () => {
    const words = [word('а'), word('б'.repeat(300), 70_000), word('в', 300)];
    expect(cut(words, 1).flatMap(({ words }) => words)).toEqual(words);
  });

  it('has nothing of no words', () => expect(cut([], 100)).toEqual([]));
});

test.each([
  ['a number', encodeCBOR(1)],
  ['a list of texts', encodeCBOR([['а', 'б']])],
  ['a cut list', cborOf([word('урок', 9)]).subarray(0, 20)],
  ['no bytes', new Uint8Array()],
])('refuses %s', (_, bytes) => expect(() => splitWords(new Uint8Array(bytes), 10)).toThrow('Not a part of an index'));
