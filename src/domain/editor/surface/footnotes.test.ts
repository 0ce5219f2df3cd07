import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../adapters/parse-markdown.ts';
import { openDocument } from './document.ts';
import { followNumbers, footnoteNumbers, putFootnote } from './footnotes.ts';
import { writeDocument } from './write-document.ts';

function opened(source: string) {
  const open = openDocument(source, parseMarkdown);
  if (!open) throw new RangeError('The text is over the limits');
  return open;
}

/** The place of the first number of a footnote. */
function placeOf(doc: Node, label: string): number {
  let place = -1;
  doc.descendants(({ type, attrs }, at) => {
    if (place < 0 && type.name === 'reference' && attrs['label'] === label) place = at;
  });
  return place;
}

/** Cuts the number of a footnote out of a text, and pastes it at the end of the first paragraph that holds `behind`. */
function cutAndPasted(source: string, label: string, behind: string): readonly [string, string] {
  const open = opened(source);
  const cut = new Transform(open.doc);
  const at = placeOf(open.doc, label);
  const number = open.doc.nodeAt(at);
  if (!number) throw new RangeError(`No number ${label}`);
  cut.delete(at, at + 1);
  const taken = followNumbers(cut, open.doc, new Map());
  cut.doc.check();
  const pasted = new Transform(cut.doc);
  let place = 0;
  cut.doc.descendants((node, position) => {
    if (place === 0 && node.isTextblock && node.textContent.includes(behind)) place = position + node.nodeSize - 1;
  });
  pasted.insert(place, number);
  followNumbers(pasted, cut.doc, taken);
  pasted.doc.check();
  const write = (doc: Node) => writeDocument(open, doc, parseMarkdown);
  return [write(cut.doc), write(pasted.doc)];
}

describe('a number that is cut out and pasted', () => {
  it.each<[string, string, string, string]>([
    ['the only one', 'Раз[^1].\n\nДва.\n\n[^1]: А.\n', 'Раз.\n\nДва.\n', 'Раз.\n\nДва.[^1]\n\n[^1]: А.\n'],
    [
      'the first of two',
      'Раз[^1].\n\nДва.\n\nТри[^2].\n\n[^1]: *А.*\n\n    Ещё.\n\n[^2]: Б.',
      'Раз.\n\nДва.\n\nТри[^2].\n\n[^2]: Б.',
      'Раз.\n\nДва.[^1]\n\nТри[^2].\n\n[^1]: *А.*\n\n    Ещё.\n\n[^2]: Б.',
    ],
    [
      'one of two with the same words',
      'Раз[^1] и[^1].\n\nДва.\n\n[^1]: А.',
      'Раз и[^1].\n\nДва.\n\n[^1]: А.',
      'Раз и[^1].\n\nДва.[^1]\n\n[^1]: А.',
    ],
    [
      'beside one that nothing names',
      'Раз[^1].\n\nДва.\n\n[^1]: А.\n\n[^3]:   Ничья.',
      'Раз.\n\nДва.\n\n[^3]:   Ничья.',
      'Раз.\n\nДва.[^1]\n\n[^3]:   Ничья.\n\n[^1]: А.',
    ],
    [
      'with words that name another and themselves',
      'Раз[^1].\n\nДва.\n\n[^1]: А[^2] и[^1].\n\n[^2]: Б.',
      'Раз.\n\nДва.',
      'Раз.\n\nДва.[^1]\n\n[^1]: А[^2] и[^1].\n\n[^2]: Б.',
    ],
    [
      'with words inside a block',
      'Раз[^1].\n\nДва.\n\n<Steps>\n\n[^1]: А.\n\n</Steps>',
      'Раз.\n\nДва.\n\n<Steps>\n\n</Steps>',
      'Раз.\n\nДва.[^1]\n\n<Steps>\n\n</Steps>\n\n[^1]: А.',
    ],
    [
      'one written in capitals',
      'Раз[^1].\n\nДва[^Б].\n\n[^1]: А.\n\n[^б]: Б.',
      'Раз.\n\nДва[^Б].\n\n[^б]: Б.',
      'Раз.\n\nДва[^Б].[^1]\n\n[^б]: Б.\n\n[^1]: А.',
    ],
  ])('is %s', (_, source, cut, pasted) => {
    expect(cutAndPasted(source, '1', 'Два')).toEqual([cut, pasted]);
  });
});

it('numbers follow the order in which the text names them, as on the page', () => {
  const { doc } = opened('Раз[^б], два[^1] и опять[^б].\n\n[^1]: А[^в].\n\n[^б]: Б.\n\n[^в]: В.\n\n[^г]: Г.');
  expect([...footnoteNumbers(doc)]).toEqual(Object.entries({ б: 1, 1: 2, в: 3 }).sort(([, a], [, b]) => a - b));
});

it('a new footnote comes before that of the next number, behind those that nobody names', () => {
  const open = opened('Раз[^2].\n\nДва[^1].\n\n[^9]: Ничья.\n\n[^2]: А.\n\n[^1]: Б.');
  const tr = new Transform(open.doc);
  const { reference, footnote, paragraph } = open.doc.type.schema.nodes;
  if (!reference || !footnote || !paragraph) throw new Error('The schema has no footnotes');
  tr.insert(1, reference.create({ label: '3' }));
  putFootnote(tr, footnote.create({ label: '3' }, paragraph.create(null, open.doc.type.schema.text('В.'))));
  expect(writeDocument(open, tr.doc, parseMarkdown)).toBe(
    '[^3]Раз[^2].\n\nДва[^1].\n\n[^9]: Ничья.\n\n[^3]: В.\n\n[^2]: А.\n\n[^1]: Б.',
  );
});
