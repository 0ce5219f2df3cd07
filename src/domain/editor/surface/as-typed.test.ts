import { describe, expect, it } from 'vitest';
import { asTyped, wordBefore } from './as-typed.ts';

/** Types a text sign by sign, as an editor would see it. */
function typed(text: string): string {
  let shown = '';
  for (const sign of text) {
    shown += sign;
    const change = asTyped(shown);
    if (change) shown = shown.slice(0, shown.length - change.take) + change.text;
  }
  return shown;
}

describe('as it is typed', () => {
  it.each([
    ['Приём "Инсерт" на уроке', 'Приём «Инсерт» на уроке'],
    ['"Тихий опрос" ("Кто за?")', '«Тихий опрос» («Кто за?»)'],
    ['Урок "Повесть "Тёма и Жучка" в двух частях"', 'Урок «Повесть „Тёма и Жучка“ в двух частях»'],
    ['Чтение - это труд', 'Чтение — это труд'],
    ['Чтение -- это труд', 'Чтение — это труд'],
    ['- Кто там?', '- Кто там?'],
    ['5-2=3, 2-3 класс, кто-то', '5-2=3, 2-3 класс, кто-то'],
    ['5 - 2 = 3', '5 - 2 = 3'],
    ['доска 12" и «ёлочки»', 'доска 12" и «ёлочки»'],
  ])('%s', (text, shown) => expect(typed(text)).toBe(shown));
});

it.each([
  ['Наш ребенок ', 'ребенок'],
  ['все.', 'все'],
  ['кто-то ', undefined],
  ['ребен', undefined],
  ['', undefined],
])('the word before the last sign of «%s» is %s', (before, word) => {
  const found = wordBefore(before);
  expect(found?.word).toBe(word);
  if (found) expect(before.slice(found.start, found.start + found.word.length)).toBe(found.word);
});
