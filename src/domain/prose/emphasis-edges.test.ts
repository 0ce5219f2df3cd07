import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { writeMarkdown } from './canonical-html.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children });
const em = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'emphasis', children });
const link = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'link', url: '/a/', children });

it.each([
  ['a sign at the end', [strong(text('да,')), text('нет')], '**да**,нет'],
  ['a sign at the start', [text('кот'), em(text('«да»')), text(' нет')], 'кот«*да»* нет'],
  ['nothing but signs', [text('а'), strong(text('?!')), text('б')], 'а?!б'],
  ['emphasis at the edge of emphasis', [strong(em(text('да!'))), text('нет')], '**да**!нет'],
  ['a link that is all of it', [strong(link(text('тут'))), text('и')], '[**тут**](/a/)и'],
  ['a link at the edge', [strong(text('вот '), link(text('тут'))), text('и')], '**вот** [тут](/a/)и'],
  ['emphasis beside emphasis in a word', [strong(text('а')), em(text('б')), text('в')], '**а**бв'],
  ['emphasis at the end of emphasis', [strong(text('а'), em(text('б')))], '**аб**'],
  ['emphasis that becomes one', [strong(text('а')), strong(em(text('б')))], '**аб**'],
  ['blanks at the edges', [text('а'), strong(text(' б ')), text('в')], 'а **б** в'],
  ['a sign of two units', [text('а'), strong(text('😀б'))], 'а😀**б**'],
  ['blanks beside: nothing to do', [strong(text('да,')), text(' нет')], '**да,** нет'],
  ['a letter in a word: nothing to do', [text('к'), strong(text('о')), text('т')], 'к**о**т'],
])('%s', (_, children, written) => {
  const before = children.map((node) => textOf(node)).join('');
  const markdown = writeMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] });
  expect(markdown).toBe(written);
  expect(textOf(parseMarkdown(markdown))).toBe(before);
});
