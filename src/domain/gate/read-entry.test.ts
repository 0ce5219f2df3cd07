import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { type RawEntry, readEntry } from './read-entry.ts';

function read(path: string, content: string | Uint8Array) {
  return readEntry({ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
}

describe('readEntry', () => {
  it('splits a file into fields and prose with their lines', () => {
    const entry = read('pages/o-nas.mdx', '---\ntitle: О нас\norder: 1\n---\n\nТекст.\n') as RawEntry;
    expect(entry).toMatchObject({
      collection: 'pages',
      id: 'o-nas',
      data: { title: 'О нас', order: 1 },
      body: '\nТекст.\n',
    });
    expect(entry.bodyLine).toBe(5);
    expect(entry.placeOf(['order'])).toEqual({ line: 3, column: 8 });
    expect(entry.placeOf(['order', 'net'])).toEqual({ line: 3, column: 8 });
    expect(entry.placeOf(['net'])).toBeUndefined();
  });

  it.each([
    ['line ends of Windows', '---\r\ntitle: а\r\n---\r\nб\r\n'],
    ['a byte order mark', '\uFEFF---\ntitle: а\n---\nб\n'],
    ['spaces after the fence', '---  \ntitle: а\n--- \nб\n'],
  ])('reads a file with %s', (_, content) => {
    expect(read('pages/a.mdx', content)).toMatchObject({ data: { title: 'а' }, body: 'б\n' });
  });

  it.each(['pages/a.mdx', 'pages/'])('reports that %s exists and can’t be read', (path) => {
    const { code, message, severity } = readEntry({ path, bytes: undefined }) as Finding;
    expect({ code, message, severity }).toEqual({
      code: 'unreadable',
      message: 'файл не открывается',
      severity: 'error',
    });
  });

  it.each([
    ['an unknown folder', 'zametki/a.mdx', '---\na: 1\n---\n', 'такой папки в content/ нет'],
    ['a file beside the folders', 'zametka.mdx', '---\na: 1\n---\n', 'такой папки в content/ нет'],
    ['a sign of lost letters', 'pages/a.mdx', '---\na: Ур\uFFFDк\n---\n', 'на месте потерянных букв'],
    ['a folder named like a property of every object', 'constructor/a.mdx', '', 'такой папки в content/ нет'],
    ['a Cyrillic name', 'pages/о-нас.mdx', '---\na: 1\n---\n', 'имя файла не подходит'],
    ['capitals in the name', 'pages/About.mdx', '---\na: 1\n---\n', 'имя файла не подходит'],
    ['another extension', 'pages/a.md', '---\na: 1\n---\n', 'имя файла не подходит'],
    ['a folder inside', 'pages/a/b.mdx', '---\na: 1\n---\n', 'имя файла не подходит'],
    ['a letter of two characters', 'pages/и\u0306.mdx', '---\na: 1\n---\n', 'имя файла не подходит'],
    ['a name that is no text', 'pages/\uFFFD.mdx', '---\na: 1\n---\n', 'имя файла не подходит'],
    ['a name of Windows', 'pages/con.mdx', '---\na: 1\n---\n', 'имя «con» занято в Windows'],
    ['another name of Windows', 'settings/lpt1.yaml', 'a: 1\n', 'имя «lpt1» занято в Windows'],
    ['a noncharacter', 'pages/a.mdx', '---\na: 1\n---\nа\uFFFEб', 'управляющий знак U+FFFE'],
    ['a noncharacter of another plane', 'pages/a.mdx', '---\na: 1\n---\nа\u{1FFFF}б', 'управляющий знак U+1FFFF'],
    ['a direction by its number', 'pages/a.mdx', '---\na: 1\n---\nа&#x202E;б', 'управляющий знак U+202E'],
    ['a bell by its number', 'pages/a.mdx', '---\na: 1\n---\nа&#7;б', 'управляющий знак U+0007'],
    ['nothing inside', 'pages/a.mdx', ' \n', 'файл пуст'],
    ['no head', 'pages/a.mdx', 'Текст.\n', 'нет шапки'],
    ['a head that is not closed', 'pages/a.mdx', '---\ntitle: а\n\nТекст.\n', 'нет шапки'],
    ['a head in another language', 'pages/a.mdx', '---js\n({})\n---\n', 'нет шапки'],
    ['an open quote', 'pages/a.mdx', "---\ntitle: 'а\n---\nб\n", 'поля записаны с ошибкой'],
    ['a field that stands twice', 'pages/a.mdx', '---\ntitle: а\ntitle: б\n---\n', 'поля записаны с ошибкой'],
    ['an anchor', 'pages/a.mdx', '---\ntitle: &x а\nlead: *x\n---\n', 'шапка — не простой список полей'],
    ['a tag', 'pages/a.mdx', '---\ntitle: !!js/function а\n---\n', 'шапка — не простой список полей'],
    ['a list instead of fields', 'pages/a.mdx', '---\n- а\n---\n', 'шапка — не простой список полей'],
  ])('refuses %s', (_, path, content, message) => {
    const finding = read(path, content);
    expect(finding).toMatchObject({ file: path, severity: 'error' });
    expect('message' in finding && finding.message).toContain(message);
  });

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])],
    ['another encoding', new Uint8Array([0x2d, 0x2d, 0x2d, 0xcf, 0xf0, 0xe8])],
  ])('refuses %s', (_, bytes) => {
    expect(read('pages/a.mdx', bytes)).toMatchObject({ message: 'файл не читается как текст' });
  });

  it.each(['а&#8239;б', 'а&#9;б', 'а&#99999999;б', 'а&#x110000;б', 'а&amp;б', 'а\u200Fб'])('reads %j', (body) => {
    expect(read('pages/a.mdx', `---\na: 1\n---\n${body}`)).toMatchObject({ body });
  });

  it('gives the line of an error', () => {
    expect(read('pages/a.mdx', '---\ntitle: а\norder: 1\ntitle: б\n---\n')).toMatchObject({ line: 4 });
  });
});
