import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../adapters/parse-markdown.ts';
import { offsetOf, positionOf } from './cursor.ts';
import { openDocument } from './document.ts';

it.each([
  ['Один **два| три** четыре.'],
  ['## Заголовок\n\nАбзац с [ссылкой|](https://a.ru/ssylkoj) дальше.'],
  ['- раз\n- два\n  - три|\n- четыре'],
  ['| а | б |\n| - | - |\n| в | слово| ещё |'],
  ['До.\n\n<Callout kind="try">\n\nВнутри| рамки.\n\n</Callout>\n\nПосле.'],
  ['Слово и слово, слово| и слово.'],
])('%s', (marked) => {
  const at = marked.search(/(?<=\p{L})\|/u);
  const source = marked.slice(0, at) + marked.slice(at + 1);
  const open = openDocument(source, parseMarkdown);
  if (!open) throw new RangeError('too long');
  const position = positionOf(open, at);
  const before = open.doc.textBetween(0, position, ' ', ' ');
  expect(before.endsWith(/\p{L}+$/u.exec(source.slice(0, at))?.[0] ?? '?')).toBe(true);
  expect(offsetOf(open, position)).toBe(at);
});
