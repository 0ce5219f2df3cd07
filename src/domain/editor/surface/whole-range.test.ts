import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../adapters/parse-markdown.ts';
import { blocks } from '../../prose/blocks/index.ts';
import { markdownOf, openDocument } from './document.ts';
import { surfaceSchema } from './schema.ts';
import { wholeRange } from './whole-range.ts';

const typeOf = (name: string) => surfaceSchema.nodes[name] as Node['type'];

/** The text with the block around what stands between two `|`; undefined where it must not be put around that. */
function wrapped(text: string, name: string): string | undefined {
  const marked = openDocument(text, parseMarkdown)?.doc;
  if (!marked) throw new RangeError('The text is over the limits');
  const tr = new Transform(marked);
  const places = ['', ''].map(() => {
    let found = -1;
    tr.doc.descendants((node, at) => {
      const index = node.text?.indexOf('|') ?? -1;
      if (found < 0 && index >= 0) found = at + index;
    });
    tr.delete(found, found + 1);
    return found;
  });
  const range = wholeRange(tr.doc, places[0] ?? 0, places[1] ?? 0, typeOf(name));
  if (!range) return undefined;
  const out = tr.wrap(range, [{ type: typeOf(name), attrs: { values: {} } }]);
  out.doc.check();
  return markdownOf(out.doc.children).trim();
}

const texts = [
  ['a paragraph', '|Раз.|\n\nДва.', 'Раз.', '\n\nДва.'],
  ['paragraphs and a list', '|Раз.\n\n- а\n- б|\n\nДва.', 'Раз.\n\n- а\n- б', '\n\nДва.'],
  ['a paragraph and the start of the next', '|Раз.\n\n|Два.', 'Раз.', '\n\nДва.'],
  ['a heading with its text', '## |Тема\n\nРаз.|', '## Тема\n\nРаз.', ''],
] as const;

describe.each([...blocks.values()])('$label', ({ name, holdsProse }) => {
  it.each(texts)('is put around %s', (_, text, inside, after) => {
    expect(wrapped(text, name)).toBe(holdsProse ? `<${name}>\n\n${inside}\n\n</${name}>${after}` : undefined);
  });
});

describe.each([
  ['a part of a paragraph', '|Ра|з.'],
  ['the end of one and the start of another', 'Ра|з.\n\nДв|а.'],
  ['an item of a list', '- а\n- |б|'],
  ['a part of a list and what follows', '- а\n- |б\n\nРаз.|'],
  ['a footnote', 'Раз.[^1]\n\n[^1]: |Два.|'],
  ['nothing', 'Раз.\n\n||Два.'],
])('%s', (_, text) => {
  it('is no place for a block', () => expect(wrapped(text, 'Callout')).toBeUndefined());
});

it.each([
  [
    'inside a block',
    '<Columns>\n\n|Раз.|\n\n---\n\nДва.\n\n</Columns>',
    /^<Columns>\n\n<Callout>\n\nРаз\.\n\n<\/Callout>\n\n---/,
  ],
  [
    'with a block',
    '|Раз.\n\n<Steps>\n\n1. Два|\n\n</Steps>',
    /^<Callout>\n\nРаз\.\n\n<Steps>\n\n1\. Два\n\n<\/Steps>\n\n<\/Callout>$/,
  ],
  ['with its footnote', '|Раз.[^1]\n\n[^1]: Два.|', /^<Callout>\n\nРаз\.\[\^1\]\n\n<\/Callout>\n\n\[\^1\]: Два\.$/],
])('a text is chosen %s', (_, text, result) => {
  expect(wrapped(text, 'Callout')).toMatch(result);
});
