import { expect, it } from 'vitest';
import { withTypography } from './typography.ts';

it.each([
  ['quotes, inner ones too', '<p>Приём "метод "пять" тут"</p>', '<p>Приём «метод „пять“ тут»</p>'],
  ['quotes around emphasis', '<p>"<strong>Инсерт</strong>"</p>', '<p>«<strong>Инсерт</strong>»</p>'],
  ['quotes of each paragraph by itself', '<p>"а</p><p>"б"</p>', '<p>«а</p><p>«б»</p>'],
  ['quotes of each cell by itself', '<td><p>"а"</p></td><td><p>"б"</p></td>', '<td><p>«а»</p></td><td><p>«б»</p></td>'],
  ['a dash between spaces', '<p>Это - дело</p>', '<p>Это — дело</p>'],
  ['ranges of small numbers', '<p>2-3 класс, по 10-12 минут</p>', '<p>2–3 класс, по 10–12 минут</p>'],
  [
    'no hyphen of words, phones, days, addresses',
    '<p>кто-то, 21-22-23, 2026-11-23, <a href="/a/1-2">a.ru/1-2</a></p>',
    '<p>кто-то, 21-22-23, 2026-11-23, <a href="/a/1-2">a.ru/1-2</a></p>',
  ],
  [
    'no difference',
    '<p>5 - 2 = 3, х - 4 = 10, а - b, (4 + 1) - 2</p>',
    '<p>5 - 2 = 3, х - 4 = 10, а - b, (4 + 1) - 2</p>',
  ],
  ['no sum without blanks', '<p>10-3=7; 12-4 &lt;10; 7-7; счёт 3-0</p>', '<p>10-3=7; 12-4 &lt;10; 7-7; счёт 3-0</p>'],
  ['no inches', '<p>12" и 3\', доска 6"; "слово"</p>', '<p>12" и 3\', доска 6"; «слово»</p>'],
  ['a number in quotes', '<p>программа "Школа 2100" и 5"</p>', '<p>программа «Школа 2100» и 5"</p>'],
  ['ranges of pages and years', '<p>с. 5-7, №1-4, 1941-1945 гг.</p>', '<p>с. 5–7, №1–4, 1941–1945 гг.</p>'],
  ['a dash after a number or a letter', '<p>5 - это число, Я - ученик</p>', '<p>5 — это число, Я — ученик</p>'],
  ['a speech', '<p>- Кто там? - спросил кот.</p>', '<p>— Кто там? — спросил кот.</p>'],
  ['letters of a Mac', '<p>\u0438\u0306 \u0435\u0308</p>', '<p>й ё</p>'],
  ['double spaces', '<p>а  б   в</p>', '<p>а б в</p>'],
  ['spaces at the edges of emphasis', '<p>а <em>б</em> в</p>', '<p>а <em>б</em> в</p>'],
  ['no-break spaces', '<p>5\u00A0минут</p>', '<p>5 минут</p>'],
  ['signs of no width', '<p>ти\u00ADхо\u200B</p>', '<p>тихо</p>'],
  ['what only looks like HTML', '<p>&lt;p&gt; &amp;lt; "а"</p>', '<p>&lt;p&gt; &amp;lt; «а»</p>'],
  [
    'nothing in addresses',
    '<p><a href="https://a.ru/?q=&quot;б - в">г</a></p>',
    '<p><a href="https://a.ru/?q=&quot;б - в">г</a></p>',
  ],
  [
    'nothing in descriptions of pictures',
    '<p><img alt="а - &quot;б&quot;" src="c"></p>',
    '<p><img alt="а - &quot;б&quot;" src="c"></p>',
  ],
])('mends %s', (_, html, expected) => {
  expect(withTypography(html)).toBe(expected);
});
