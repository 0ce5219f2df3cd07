import { describe, expect, it } from 'vitest';
import { withBlanks, withFilledLines } from './blanks.ts';
import { el, textNode } from './hast.ts';
import { htmlOf } from './prose.ts';

const label = 'role="img" aria-label="место для записи"';
const [short, medium, long] = ['short', 'medium', 'long'].map(
  (size) => `<span class="blank blank-${size}" ${label}></span>`,
);
const written = (value: string) => withBlanks(textNode(value)).map(htmlOf).join('');

it.each([
  ['no blank', 'а__б', 'а__б'],
  ['nothing', '', ''],
  ['a blank for a number', 'Класс: ____ .', `Класс: ${short} .`],
  ['blanks for words', '______ и ______', `${medium} и ${medium}`],
  ['a blank for a line', 'Ответ: ____________________', `Ответ: ${long}`],
])('%s', (_, value, html) => {
  expect(written(value)).toBe(html);
});

describe('a line', () => {
  const filled = (...values: (string | 'br')[]) =>
    withFilledLines(values.flatMap((value) => (value === 'br' ? [el('br', {})] : withBlanks(textNode(value)))))
      .map(htmlOf)
      .join('');

  it.each([
    ['of words stays', ['Ответ'], 'Ответ'],
    ['that ends with a blank is filled', ['Ответ: ______ '], `<span class="fill"><span>Ответ: </span>${medium}</span>`],
    ['that ends with a short blank stays', ['Класс: ____'], `Класс: ${short}`],
    ['with words after the blank stays', ['Взять ______ яблок'], `Взять ${medium} яблок`],
    [
      'before a break is filled by itself',
      ['А: ______', 'br', 'Б'],
      `<span class="fill"><span>А: </span>${medium}</span>Б`,
    ],
    ['of words keeps its break', ['А', 'br', 'Б'], 'А<br>Б'],
  ])('%s', (_, values, html) => {
    expect(filled(...values)).toBe(html);
  });
});
