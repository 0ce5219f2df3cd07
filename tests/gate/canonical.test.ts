import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parseMarkdown as parseInBrowser } from '../../admin/parse-markdown.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { canonicalProse, readsSame } from '../../src/domain/prose/canonical.ts';

const canonical = (source: string) => canonicalProse(source, parseMarkdown);

/** What an editor types, and how it is stored; both give one page. */
const text: readonly (readonly [typed: string, stored: string])[] = [
  ['Обычный текст.', 'Обычный текст.'],
  ['Если в классе <5 учеников, то {группа} делится', 'Если в классе \\<5 учеников, то \\{группа} делится'],
  ['a < b && c > d <= 5', 'a \\< b && c > d \\<= 5'],
  ['\\{x\\} и \\\\{y}', '\\{x\\} и \\\\\\{y}'],
  ['{/* c */}', '\\{/* c */}'],
  ['## Заголовок {#id}', '## Заголовок \\{#id}'],
  ['**{жирный}** ~~<5~~ `{код}` <', '**\\{жирный}** ~~\\<5~~ `{код}` \\<'],
  ['- [ ] {задача}\n- [x] <готово>', '- [ ] \\{задача}\n- [x] \\<готово>'],
  ['😀 {a} 😀 <b', '😀 \\{a} 😀 \\<b'],
  ['import — это слово', '&#105;mport — это слово'],
  ['export{a}', '&#101;xport\\{a}'],
  ['import a\n===', '&#105;mport a\n==='],
  ['importance и «export» внутри', 'importance и «export» внутри'],
  ['> import a', '> import a'],
  ['<b>жирный</b> и <br>да', '**жирный** и <br />да'],
  ['H<SUB class="x">2</SUB>O', 'H<sub>2</sub>O'],
  ['<div class="x_y">\n**x** & y\n</div>', '\\*\\*x\\*\\* & y'],
  ['текст\n<div>\nx', 'текст\n\nx'],
  ['<table><tr><td>а<br>б</td></tr><tr><td>в</td></tr></table>', '| а<br />б |\n| --- |\n| в |'],
  ['<!-- a\n\nb -->\nтекст {', '\\<!-- a b -->\n\nтекст \\{'],
  ['> <div>\n> **x**\n\nп', '> \\*\\*x\\*\\*\n\nп'],
  ['- <ul><li>а<li>б</ul>', '- - а\n  - б'],
  ['<form>\n**x**', '\\<form> \\*\\*x\\*\\*'],
  ['текст\n<form>\nx', 'текст\n\n\\<form> x'],
  ['<a@b.ru>', '[a@b.ru](mailto:a@b.ru)'],
  ['<https://ya.ru/a_b?x=(2)>', '[https://ya.ru/a\\_b?x=(2)](https://ya.ru/a_b?x=\\(2\\))'],
  ['https://x.ru/{a} и {', 'https://x.ru/{a} и \\{'],
  ['![a {b} [c]](media/x.png "t {u}")', '![a \\{b} [c]](media/x.png "t {u}")'],
  ['[a {b}]\n\n[a {b}]: https://x.ru', '[a \\{b}][a {b}]\n\n[a {b}]: https://x.ru'],
  ['[a {b}][]\n\n[a {b}]: https://x.ru', '[a \\{b}][a {b}]\n\n[a {b}]: https://x.ru'],
  ['x[^1] {\n\n[^1]: {a}\n    <blink>', 'x[^1] \\{\n\n[^1]: \\{a}\n    \\<blink>'],
  ['    {код}\n\n    <b>', '```\n{код}\n\n<b>\n```'],
  ['- a\n\n      {x}\n      y', '- a\n\n  ```\n  {x}\n  y\n  ```'],
  ['> - a\n>\n>       код {\n>\n>       ещё', '> - a\n>\n>   ```\n>   код {\n>\n>   ещё\n>   ```'],
  ['```\n<Callout kind="try">\n{x}\n```', '```\n<Callout kind="try">\n{x}\n```'],
  ['* a\n  + b', '- a\n  - b'],
  ['* a\n\n- b', '* a\n\n- b'],
  ['|a|b {c}|\n|:-|-:|\n|\\| <blink>|`{}`|', '| a | b \\{c} |\n| :--- | ---: |\n| \\| \\<blink> | `{}` |'],
  ['  <Technique id="a"/>\n<Technique   id="b" />', '<Technique id="a" />\n\n<Technique id="b" />'],
  [
    '<Callout title="А & Б" kind="try">\n\n\nтекст\n\n</Callout>',
    '<Callout kind="try" title="А &amp; Б">\n\nтекст\n\n</Callout>',
  ],
  ['\n\n\tтекст\r\n\r\nещё\n\n', '```\nтекст\n```\n\nещё'],
];

describe('the canonical form of prose', () => {
  it.each(text)('of %j is %j', (typed, stored) => {
    expect(canonical(typed)).toBe(stored);
    expect(canonical(stored)).toBe(stored);
    expect(canonicalProse(typed, parseInBrowser)).toBe(stored);
    expect(readsSame(typed, stored, parseMarkdown)).toBe(true);
    // Compiled, never run.
    expect(() => mdxToJs(`---\na: b\n---\n\n${stored}`)).not.toThrow();
  });

  it.each([
    ['<Callout kind="try">\nтекст {x}\n</Callout>', '<Callout kind="try">\n\nтекст \\{x}\n\n</Callout>'],
    [
      'абзац\n<Callout kind="try">\n\nтекст\n</Callout>\nещё',
      'абзац\n\n<Callout kind="try">\n\nтекст\n\n</Callout>\n\nещё',
    ],
    ['<Steps>\n\n1. Один\n2. Два\n</Steps>', '<Steps>\n\n1. Один\n2. Два\n\n</Steps>'],
    ['<Sheet title="Л">\n\n| a |\n| --- |\n| b |\n</Sheet>', '<Sheet title="Л">\n\n| a |\n| --- |\n| b |\n\n</Sheet>'],
  ])('sets apart a tag that the text beside it has swallowed: %j', (typed, stored) => {
    expect(canonical(typed)).toBe(stored);
    expect(canonical(stored)).toBe(stored);
  });

  it.each([
    ['an unknown block, which the check names', '<Calout kind="try">\n\nтекст\n\n</Calout>'],
    ['a tag inside a line, which the check names', 'текст <Callout kind="try"> и дальше'],
    ['HTML with an address, which would become a link', '<a href="https://x.ru">x</a>'],
  ])('leaves %s', (_, source) => {
    expect(canonical(source)).toBe(source);
  });
});
