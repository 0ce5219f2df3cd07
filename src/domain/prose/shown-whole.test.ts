import { expect, it } from 'vitest';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { plainHost } from './plain-host.ts';
import { newPage, readProse, renderProse } from './prose.ts';

const render = (source: string) => renderProse(source, { parse: parseMarkdown, host: plainHost, page: newPage() });

it.each([
  ['a row longer than the head', '|а|б|\n|-|-|\n|1|2|3|\n|4|', [3]],
  ['a line in code that divides', '|а|б|\n|-|-|\n|`x|y`|z|', [3]],
  ['rows as long as the head', '|а|б|\n|-|-|\n|1|2|\n|`x\\|y`|z|', []],
  ['a row in a list', '- |а|\n  |-|\n  |1|2|', [3]],
])('%s: every cell is on the page, and the line is told', (_, source, lines) => {
  const { findings } = readProse(source, parseMarkdown);
  expect(findings.map(({ code, line }) => [code, line])).toEqual(lines.map((line) => ['table-row', line]));
  for (const cell of source.match(/[а-яa-z\d]+/g) ?? []) expect(render(source).html).toContain(cell);
  const widths = render(source)
    .html.split('<tr>')
    .slice(1)
    .map((row) => row.match(/<t[hd]/g)?.length);
  expect(new Set(widths).size).toBe(1);
});

it.each(['##\n\nт', '## &nbsp;\n\nт', '## ![](media/net.png)\n\nт', '##   ##\n\nт'])(
  '%j: no heading on the page',
  (source) => {
    const host = { ...plainHost, picture: () => undefined };
    const { html, headings } = renderProse(source, { parse: parseMarkdown, host, page: newPage() });
    expect(html).toBe('<p>т</p>');
    expect(headings).toEqual([]);
    expect(readProse(source, parseMarkdown).findings.map(({ code }) => code)).toContain('heading-empty');
  },
);
