import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { escapeHtml, escapeRegExp } from './escape.ts';

const texts = [
  'Анна-Мария О’Нил',
  String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32)),
  '&lt;b&gt; &amp;amp;',
  '<!--',
  '',
];

describe.each(texts)('%j', (text) => {
  test.each(['', 'u', 'v'])('stands for itself in a regular expression (%j)', (flags) => {
    expect(new RegExp(`^${escapeRegExp(text)}$`, flags).test(text)).toBe(true);
    expect(new RegExp(`^${escapeRegExp(text)}$`, flags).test(`${text}б`)).toBe(false);
  });

  test('stands for itself in HTML', () => {
    const read = fromHtml(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`, { fragment: true });
    const [paragraph] = read.children;
    expect(paragraph).toMatchObject({ type: 'element', tagName: 'p', properties: { title: text } });
    expect(paragraph).toMatchObject({ children: text === '' ? [] : [{ type: 'text', value: text }] });
  });
});
