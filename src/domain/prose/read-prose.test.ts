import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { readProse } from './prose.ts';

describe('readProse', () => {
  it.each([
    ['an unknown block', '<Karusel />', 'block-unknown', 'блока <Karusel> нет'],
    ['an unknown block in a line', 'а <Karusel /> б', 'block-unknown', 'блока <Karusel> нет'],
    ['a block without an end', '<Steps>\n\n1. а', 'block-nesting', 'не закрыт'],
    ['an end without a beginning', 'а\n\n</Steps>', 'block-nesting', 'без открывающего'],
    [
      'crossed blocks',
      '<Steps>\n\n<Callout kind="try">\n\n</Steps>\n\n</Callout>',
      'block-nesting',
      'без открывающего',
    ],
    ['a block within a line', 'а <Steps> б', 'block-nesting', 'на отдельной строке'],
    ['a wrong value', '<Callout kind="xxx">\n\nа\n\n</Callout>', 'block-attribute', 'выберите одно из'],
    ['an unknown property', '<Steps speed="1">\n\n</Steps>', 'block-attribute', 'нет свойства speed'],
    ['a property left out', '<Technique />', 'block-attribute', 'Technique'],
    ['a script', 'а <script>б</script>', 'html-active', 'HTML <script> показан как текст'],
    ['a handler', '<b onclick="x()">а</b>', 'html-active', 'убран обработчик onclick'],
    ['HTML that nobody knows', '<blink>а</blink>', 'html-unknown', 'HTML <blink> показан как текст'],
    ['an address that leads nowhere', '[а](javascript:b)', 'link-address', 'javascript:b'],
    ['a bad address named apart', '[а][б]\n\n[б]: data:text/html,x', 'link-address', 'data:text/html'],
    ['a picture from elsewhere', '![а](https://a.ru/b.png)', 'picture-remote', 'https://a.ru/b.png'],
    ['a note that nobody sees', 'а\n\n[^1]: б', 'footnote-lost', '[^1]'],
    ['prose too deep to be read', `${'>'.repeat(20_000)} а`, 'too-deep', 'слишком глубоко'],
  ])('tells about %s', (_, source, code, message) => {
    const { findings } = readProse(source, parseMarkdown);
    expect(findings[0]?.code).toBe(code);
    expect(findings[0]?.message).toContain(message);
  });

  it('counts lines from the start of the source', () => {
    expect(readProse('а\n\nб\n\n<Karusel />', parseMarkdown).findings[0]?.line).toBe(5);
  });

  it('finds nothing wrong in blocks that stand as they should', () => {
    const source = '<Callout kind="try">\n\n<Steps>\n\n1. а\n\n</Steps>\n\n</Callout>\n\n<Technique id="insert" />';
    expect(readProse(source, parseMarkdown).findings).toEqual([]);
  });
});
