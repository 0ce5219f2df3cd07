import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hasBlocks } from './has-blocks.ts';

it.each([
  ['<aside class="callout callout-try">', true],
  ['<p class="quiet sheet">', true],
  ['<span class="blank blank-long" role="img">', true],
  ['<p><img src="/a.svg" alt=""></p>', true],
  ['<video controls src="/a.mp4"></video>', true],
  ['<p class="prose">Текст</p>', false],
  ['<p class="spreadsheet contents-of">steps sheet</p>', false],
  ['<p data-class="sheet">', false],
  ['', false],
])('%s: %s', (html, has) => expect(hasBlocks(html)).toBe(has));

it('knows a class of each rule of its sheet', () => {
  const css = ['blocks', 'sheet', 'around-text']
    .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
    .join('\n');
  const rules = css.replace(/\/\*.*?\*\//gs, '').match(/[^{}]+(?=\{)/g) ?? [];
  const selectors = rules.map((rule) => rule.trim()).filter((rule) => !rule.startsWith('@'));
  expect(selectors.length).toBeGreaterThan(30);
  // A title or a variant stands in its block; pictures and films are known by their elements.
  const known = (selector: string) =>
    /\b(?:img|video)\b/.test(selector) ||
    (selector.match(/\.[\w-]+/g) ?? []).some((name) => hasBlocks(`<p class="${name.slice(1).split('-')[0]}">`));
  expect(selectors.filter((selector) => !known(selector))).toEqual([]);
});
