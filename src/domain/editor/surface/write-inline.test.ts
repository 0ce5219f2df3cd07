import type { Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../adapters/parse-markdown.ts';
import { openDocument } from './document.ts';
import { surfaceSchema } from './schema.ts';
import { writeDocument } from './write-document.ts';

const make = (name: string, ...content: Node[]) => surfaceSchema.node(name, null, content);
const text = (words: string, ...marks: string[]) =>
  surfaceSchema.text(
    words,
    marks.map((name) => surfaceSchema.mark(name)),
  );
const link = (words: string) => surfaceSchema.text(words, [surfaceSchema.mark('link', { href: '/priemy/' })]);
const newLine = make('break');

/** A paragraph after the first one of a text, as it is written. */
function written(...line: Node[]): string {
  const open = openDocument('Было.\n', parseMarkdown);
  if (!open) throw new RangeError('The text is over the limits');
  const doc = open.doc.copy(open.doc.content.append(make('doc', make('paragraph', ...line)).content));
  return writeDocument(open, doc, parseMarkdown).replace('Было.\n\n', '');
}

it.each<[string, Node[], string]>([
  ['a space behind the last word', [text('После шагов ')], 'После шагов\n'],
  ['behind a link', [text('см. '), link('Приёмы'), text(' ')], 'см. [Приёмы](/priemy/)\n'],
  ['before the first word', [text('  Раз')], 'Раз\n'],
  ['at the edge of bold words', [text('Раз '), text('два ', 'strong')], 'Раз **два**\n'],
  ['around a new line', [text('раз '), newLine, text(' два')], 'раз<br />два\n'],
])('%s', (_, line, markdown) => expect(written(...line)).toBe(markdown));
