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
