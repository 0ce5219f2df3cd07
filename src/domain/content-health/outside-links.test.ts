import { expect, it } from 'vitest';
import { material, pass, topic } from '../../../tests/lib/gate-pass.ts';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { outsideLinks } from './outside-links.ts';

it.each<[string, string, string, string[]]>([
  ['a link with brackets, without its anchor', '', '[а](https://a.example/a_(b)#c)', ['https://a.example/a_(b)']],
  ['a bare address', '', 'См. https://a.example/b.', ['https://a.example/b']],
  ['a block', '', '<Video url="https://a.example/v?x=1" title="Урок" />', ['https://a.example/v?x=1']],
  [
    'a line of text',
    'source: "Журнал (https://a.example/a), https://a.example/a_(b)."\n',
    'Текст.',
    ['https://a.example/a', 'https://a.example/a_(b)'],
  ],
  ['a Cyrillic name', '', '[а](https://пример.рф/)', ['https://xn--e1afmkfd.xn--p1ai/']],
  [
    'nothing that leads elsewhere',
    'source: mailto\n',
    '[а](/slovar/), [б](mailto:a@b.example), `https://a.example`',
    [],
  ],
])('finds %s', (_, fields, body, urls) => {
  const { entries, lines } = pass({ 'topics/tema.mdx': topic(), 'materials/a.mdx': material(fields, body) });
  expect(lines).toEqual([]);
  expect(outsideLinks(entries, parseMarkdown).map(({ url }) => url)).toEqual(urls);
});
