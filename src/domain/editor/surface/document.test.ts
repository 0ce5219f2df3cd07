import { readdirSync, readFileSync } from 'node:fs';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { frozenSite } from '../../../../tests/lib/frozen-site.ts';
import { parseMarkdown } from '../../../adapters/parse-markdown.ts';
import { leavesOf } from '../../model/walk.ts';
import { collectionIds, declared } from '../../schemas/index.ts';
import { formatFor } from '../files/format.ts';
import { type OpenDocument, openDocument } from './document.ts';
import { surfaceSchema as schema } from './schema.ts';
import { writeDocument } from './write-document.ts';

const typed = 'ЙЦУКЕН';

function opened(source: string): OpenDocument {
  const open = openDocument(source, parseMarkdown);
  if (!open) throw new RangeError('The text is over the limits');
  return open;
}

const write = (open: OpenDocument, doc: Node) => writeDocument(open, doc, parseMarkdown);

/** The words of a document that are no part of an address, with their places. */
function wordsIn({ doc }: OpenDocument) {
  const words: { at: number; word: string; marks: Node['marks'] }[] = [];
  doc.descendants((node, at) => {
    const isAddress = node.marks.some(({ attrs }) => String(attrs['href']).includes(node.text ?? ''));
    if (!node.isText || isAddress) return;
    for (const { 0: word, index } of (node.text ?? '').matchAll(/[\p{L}\d]+/gu)) {
      words.push({ at: at + index, word, marks: node.marks });
    }
  });
  return words;
}

/** Types over some of the words, one at a time, and gives the texts with that word put in again. */
function throughTheEditor(source: string, most = Number.POSITIVE_INFINITY): Set<string> {
  const open = opened(source);
  const words = wordsIn(open);
  const step = Math.max(1, Math.floor(words.length / most));
  const texts = words.flatMap(({ at, word, marks }, i) => {
    if (i % step !== 0) return [];
    const slice = new Slice(Fragment.from(schema.text(typed, marks)), 0, 0);
    const text = write(open, open.doc.replace(at, at + word.length, slice));
    expect(text).toContain(typed);
    return [text.replace(typed, word)];
  });
  return new Set(texts);
}

const samples: readonly (readonly [name: string, source: string])[] = [
  ['signs that are escaped', 'Если \\{x\\} и \\<5, a_b_c, \\*звёздочки\\* в `коде` слов.'],
  ['signs that only look like emphasis', 'Считаем: 5 * 3 * 2 = 30, дальше.'],
  ['a footnote', 'Сноска[^1] здесь.\n\n[^1]: Слово и ещё.'],
  ['a footnote of a word', 'Сноска[^1] здесь.\n\n[^1]: Слово.'],
  ['a table with alignment', 'До.\n\n| а | б |\n| :-: | --: |\n| в \\| г | д |\n\nПосле.'],
  ['boxes of a list', '- [ ] раз\n- [x] два\n\n1. один\n\n   - [ ] внутри\n2. два'],
  ['HTML', '<u>черта</u> и H<sub>2</sub>O, &nbsp; &laquo;ё&raquo;, https://ya.ru'],
  ['breaks of a line', 'Строка\\\nвторая  \nтретья\nчетвёртая'],
  ['another spelling', '* звезда\n* два\n\n***\n\nЗаголовок\n=====\n\n_курсив_ и __жирно__'],
  ['links', '[ссылка](https://a.ru "т"), [вторая][1] и слово.\n\n[1]: https://b.ru'],
  ['lines of code', '```js\nlet a = 1;\n```\n\n    отступ\n\nконец'],
  [
    'blocks',
    'До.\n\n<Callout kind="try">\n\n- [ ] раз\n\n<Sheet title="а">\n\nЕщё\n\n</Sheet>\n\n</Callout>\n\n<Technique id="x" />\n\nПосле.\n',
  ],
  ['blanks', 'Имя ________ класс ___\n\nДата: ____'],
  ['numbers', '5. пять\n6. шесть\n\nтекст\n\n1) раз\n2) два'],
  ['a quotation', '> Цитата\n> вторая\n>\n> - список\n\nконец'],
  ['a table in HTML', 'До.\n\n<table><tr><td>а</td></tr><tr><td>б</td></tr></table>\n\nПосле.'],
];

describe('a word that is changed changes that word alone', () => {
  it.each(samples)('beside %s', (_, source) => {
    const open = opened(source);
    expect(open.start + open.pieces.map(({ text, gap }) => text + gap).join('')).toBe(source);
    expect(write(open, schema.topNodeType.createChecked(null, open.doc.children))).toBe(source);
    expect(throughTheEditor(source)).toEqual(new Set([source]));
  });

  it.each(collectionIds.map(declared))('in every text of $id', ({ id, format, fields, body }) => {
    for (const name of readdirSync(`${frozenSite.content}/${id}`).filter((file) => file.endsWith(`.${format}`))) {
      const values = formatFor(id, parseMarkdown).fromFile(readFileSync(`${frozenSite.content}/${id}/${name}`, 'utf8'));
      const prose = [...leavesOf(fields, values)].flatMap(({ field, value }) =>
        field.kind === 'prose' ? [value] : [],
      );
      for (const source of [...prose, ...(body ? [values['body']] : [])]) {
        if (typeof source !== 'string' || !/\p{L}/u.test(source)) continue;
        expect(opened(source).doc.check(), name).toBeUndefined();
        for (const text of throughTheEditor(source, 8)) expect(text, name).toBe(source);
      }
    }
  });
});

describe('what is moved, copied or parted', () => {
  const source = 'Один \\{1\\}.\n\n* два\n\n_Три_.\n\n~~~\nчетыре\n~~~\n';
  const paragraph = (text: string) => schema.node('paragraph', null, text === '' ? [] : schema.text(text));
  const copy = (node: Node) => node.copy(node.content);

  it.each<[string, (...nodes: [Node, Node, Node, Node]) => Node[], string]>([
    [
      'the last goes first',
      (one, two, three, four) => [four, one, two, three],
      '~~~\nчетыре\n~~~\n\nОдин \\{1\\}.\n\n* два\n\n_Три_.\n',
    ],
    ['one is deleted', (one, _, three, four) => [one, three, four], 'Один \\{1\\}.\n\n_Три_.\n\n~~~\nчетыре\n~~~\n'],
    [
      'one comes between',
      (one, ...rest) => [one, paragraph('Новый.'), ...rest],
      source.replace('* два', 'Новый.\n\n* два'),
    ],
    [
      'one is a copy',
      (one, two, three, four) => [one, two, three, copy(three), four],
      source.replace('_Три_.', '_Три_.\n\n*Три*.'),
    ],
    ['an empty paragraph is no text', (one, ...rest) => [one, paragraph(''), ...rest], source],
    [
      'a paragraph is parted at its end',
      (one, ...rest) => [copy(one), paragraph('и'), ...rest],
      source.replace('* два', 'и\n\n* два'),
    ],
    ['all is deleted', () => [paragraph('')], ''],
  ])('%s', (_, change, text) => {
    const open = opened(source);
    const nodes = change(...(open.doc.children as [Node, Node, Node, Node]));
    expect(write(open, schema.topNodeType.createChecked(null, nodes))).toBe(text);
  });

  it('lists that come side by side stay what they mean', () => {
    const open = opened('- а\n\nмежду\n\n1. б');
    const [bullets, , numbers] = open.doc.children as [Node, Node, Node];
    expect(write(open, schema.topNodeType.createChecked(null, [bullets, numbers]))).toBe('- а\n\n1. б');
  });
});

it('a text over the limits is not opened', () => {
  expect(openDocument('> '.repeat(60), parseMarkdown)).toBeUndefined();
});
