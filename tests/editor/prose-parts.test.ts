import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import type { EntryIndex } from '../../src/domain/editor/files/entry-index.ts';
import { entryWithAddress, findEntries } from '../../src/domain/editor/files/find-entries.ts';
import { openDocument } from '../../src/domain/editor/surface/document.ts';
import { nextFootnoteLabel } from '../../src/domain/editor/surface/footnotes.ts';
import { readLinkAddress } from '../../src/domain/editor/surface/link-address.ts';
import { attributeFault, initialAttributes, withAttribute } from '../../src/domain/prose/attributes.ts';
import { blocks } from '../../src/domain/prose/blocks/index.ts';
import type { Block } from '../../src/domain/prose/types.ts';

const origin = 'https://centre.example';
const block = (name: string): Block => {
  const found = blocks.get(name);
  if (!found) throw new Error(`No block ${name}`);
  return found;
};

describe('an address for a link', () => {
  it.each([
    ['https://ya.ru/a?b=1#c', 'https://ya.ru/a?b=1#c'],
    ['  http://ya.ru ', 'http://ya.ru'],
    ['www.ya.ru/a', 'https://www.ya.ru/a'],
    ['школа.рф', 'https://школа.рф'],
    ['ya.ru:8080/a', 'https://ya.ru:8080/a'],
    ['/slovar/#plan', '/slovar/#plan'],
    ['#nachalo', '#nachalo'],
    [`${origin}/materialy/a/`, '/materialy/a/'],
    ['anna@school.example', 'mailto:anna@school.example'],
    ['mailto:anna@school.example', 'mailto:anna@school.example'],
    ['+7 (900) 123-45-67', 'tel:+79001234567'],
  ])('%s is taken as %s', (written, href) => {
    expect(readLinkAddress(written, origin)).toEqual({ href });
  });

  it.each([
    ['', 'Выберите страницу из списка'],
    ['javascript:alert(1)', 'не сработает'],
    ['JavaScript:alert(1)', 'не сработает'],
    ['data:text/html,a', 'не сработает'],
    ['file:///C:/a.doc', 'не сработает'],
    ['https://ya.ru/мой файл', 'пробел'],
    ['//evil.example', 'На адрес это не похоже'],
    ['/\\evil.example', 'пробел или обратная черта'],
    ['план на четверть', 'На адрес это не похоже'],
  ])('%s is refused', (written, why) => {
    expect(readLinkAddress(written, origin)).toEqual({ fault: expect.stringContaining(why) });
  });
});

describe('a search of entries by title', () => {
  const index: EntryIndex = {
    entries: {
      'topics/tema': { title: 'Понимание текста', from: [], href: '/temy/tema/' },
      'techniques/a': { title: 'Ёлочка вопросов', from: [], href: '/priemy/a/', topics: ['tema'] },
      'techniques/b': { title: 'Дерево «ёлочка»', from: [], href: '/priemy/b/' },
      'techniques/v': { title: 'Подёлочка', from: [], href: '/priemy/v/' },
      'materials/skryt': { from: [] },
    },
    media: [],
  };
  const titles = (query: string) => findEntries(index, query, () => true).map(({ title }) => title);

  it('finds words and beginnings of words, the beginning of the title first', () => {
    expect(titles('елоч')).toEqual(['Ёлочка вопросов', 'Дерево «ёлочка»', 'Подёлочка']);
    expect(titles('вопр ёлочка')).toEqual(['Ёлочка вопросов']);
    expect(titles('нет такого')).toEqual([]);
    expect(titles('')).toHaveLength(5);
  });

  it('says what an entry is, and on what; one that is not on the site has the name of its file', () => {
    expect(findEntries(index, 'ёлочка в', () => true)[0]?.note).toBe('приём · Понимание текста');
    expect(findEntries(index, 'skryt', () => true)[0]?.note).toBe('материал · не опубликовано');
    expect(entryWithAddress(index, '/priemy/b/')?.title).toBe('Дерево «ёлочка»');
    expect(entryWithAddress(index, '/priemy/net/')).toBeUndefined();
  });
});

describe('the attributes of a block', () => {
  it('are left out when empty, stand in their declared order, and on one line', () => {
    const picture = block('Picture');
    const values = { src: 'media/a.png', caption: 'Подпись' };
    expect(Object.entries(withAttribute(picture, values, 'alt', 'Дом\nу реки'))).toEqual([
      ['src', 'media/a.png'],
      ['alt', 'Дом у реки'],
      ['caption', 'Подпись'],
    ]);
    expect(withAttribute(picture, values, 'caption', ' ')).toEqual({ src: 'media/a.png' });
    expect(withAttribute(picture, { unknown: 'x' }, 'src', 'media/b.png')).toEqual({
      src: 'media/b.png',
      unknown: 'x',
    });
  });

  it('begin as declared, and are judged in Russian', () => {
    expect(initialAttributes(block('Callout'))).toEqual({ kind: 'try' });
    const { url, title, length } = block('Video').attributes;
    if (!url || !title || !length) throw new Error('Video has other attributes');
    expect(attributeFault(title, undefined)).toBe('поле не заполнено');
    expect(attributeFault(url, 'ya.ru')).toBe('адрес целиком, с https://');
    expect(attributeFault(length, undefined)).toBeUndefined();
  });
});

it.each([
  ['Без сносок.', '1'],
  ['Раз[^1], два[^7].\n\n[^1]: А.\n\n[^7]: Б.', '8'],
  ['Раз[^слово].\n\n[^слово]: А.', '1'],
  ['<Callout kind="note">\n\nРаз[^2].\n\n</Callout>\n\n[^2]: А.', '3'],
])('the next footnote of %j is %s', (source, label) => {
  const open = openDocument(source, parseMarkdown);
  expect(open && nextFootnoteLabel(open.doc)).toBe(label);
});
