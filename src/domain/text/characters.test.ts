import { expect, it } from 'vitest';
import { cleanText, cutText } from './characters.ts';

it.each([
  ['слово', 10, 'слово'],
  ['слово', 3, 'сло'],
  ['ab😀cd', 2, 'ab'],
  ['ab😀cd', 3, 'ab'],
  ['ab😀cd', 4, 'ab😀'],
  ['😀', 1, ''],
])('«%s» cut to %i is «%s»', (text, max, cut) => {
  expect(cutText(text, max)).toBe(cut);
});

it.each([
  ['два\r\nслова\rи\tтретье\n', 'два\nслова\nи\tтретье\n'],
  ['половина \ud83d и \ude00 другая', 'половина  и  другая'],
  ['строка\u2028и ещё', 'строка\nи ещё'],
  ['цел😀ый', 'цел😀ый'],
  ['нуль\u0000звонок\u0007', 'нульзвонок'],
  ['\u202Eнаоборот\u2066', 'наоборот'],
  ['עברית \u200F', 'עברית \u200F'],
])('%j is cleaned to %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});
