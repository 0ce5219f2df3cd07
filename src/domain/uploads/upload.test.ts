import { describe, expect, it } from 'vitest';
import { joined, odf, ooxml, pdf, pdfStream, photo, raw, rels, svg } from '../../../tests/lib/upload-files.ts';
import { uploadKinds } from './kinds.ts';
import { isAllowedLink, isRemote } from './office-parts.ts';
import { checkUpload } from './upload.ts';

const codes = (name: string, file: Uint8Array) => checkUpload(name, file).map(({ code }) => code);

describe('the limits', () => {
  it('of a kind are named in megabytes with a cure', () => {
    const [problem] = checkUpload('a.txt', new Uint8Array(uploadKinds.text.maxBytes + 500_000).fill(0x61));
    expect(problem?.message).toBe('файл весит 1,5 МБ, а можно не больше 1 МБ');
    expect(problem?.cure).toBeTruthy();
  });

  it('hold for what an archive says of itself, and a false size is damage', () => {
    const large = ooxml('docx', { parts: { 'word/media/a.bmp': new Uint8Array(101_000_000) } });
    expect(codes('a.docx', large)).toEqual(['upload-bomb']);
    const lying = Uint8Array.from(large);
    const directory = Buffer.from(lying.buffer);
    for (let at = directory.indexOf('PK\x01\x02'); at >= 0; at = directory.indexOf('PK\x01\x02', at + 1)) {
      directory.writeUInt32LE(10, at + 24);
    }
    expect(codes('a.docx', lying)).toEqual(['upload-broken']);
  });

  it('hold for the objects of a PDF', () => {
    const objects = Array.from({ length: 3 }, () => pdfStream(' '.repeat(30_000_000)));
    expect(codes('a.pdf', pdf(objects))).toEqual(['upload-pdf']);
  });
});

describe('a name', () => {
  it.each(['prikaz-5.pdf', 'a.pdf', '2026.pdf'])('%s fits', (name) => expect(codes(name, pdf())).toEqual([]));
  it.each([
    '-a.pdf',
    'a--b.pdf',
    'a_b.pdf',
    'a b.pdf',
    '../a.pdf',
    'а.pdf',
    'a.PDF',
    '.pdf',
    'a.tar.pdf',
    `${'a'.repeat(97)}.pdf`,
  ])('%s does not', (name) => expect(codes(name, pdf())).toEqual(['upload-name']));
});

describe('a drawing', () => {
  it.each([
    ['a fill of its own', '<path fill="url(#a)" style="mask:url(\'#b\')"/>', []],
    ['a description', '<title>а</title><desc>б</desc><text aria-hidden="true" data-name="в">г</text>', []],
    ['a fill from elsewhere', '<path fill="url(//evil.example/a)"/>', ['upload-svg']],
    ['a quoted address', '<path style="fill:url(\'https://evil.example\')"/>', ['upload-svg']],
    ['an address between two comments', '<style>a{b:"/*"}c{fill:url(//evil.example)}d{e:"*/"}</style>', ['upload-svg']],
    ['style in CDATA', '<style><![CDATA[@import "//evil.example";]]></style>', ['upload-svg']],
    ['a data address in a link', '<use href="data:image/svg+xml;base64,AAAA"/>', ['upload-svg']],
    ['a drawing in a picture', '<image href="data:image/svg+xml;base64,AAAA"/>', ['upload-svg']],
    ['a broken picture', '<image href="data:image/png;base64,AAAA"/>', ['upload-broken']],
    ['an event in capitals', '<path ONCLICK="a()"/>', ['upload-svg']],
    ['an element of no namespace', '<path xmlns="" />', ['upload-svg']],
    ['an endless copy', '<g id="a"><use href="#a"/></g>', ['upload-svg']],
    ['an unknown entity', '<text>&nbsp;</text>', ['upload-svg']],
    ['a deep nest', `${'<g>'.repeat(300)}${'</g>'.repeat(300)}`, ['upload-svg']],
  ])('with %s', (_, inside, expected) => {
    expect([...new Set(codes('a.svg', svg(inside)))]).toEqual(expected);
  });

  const w3c = '"-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"';
  it.each([
    ['the name alone', '<!DOCTYPE svg>', []],
    ['the definition of the W3C', `<!DOCTYPE svg PUBLIC ${w3c}>`, []],
    ['an inner part', '<!DOCTYPE svg []>', ['upload-svg']],
    ['an inner part after the definition', `<!DOCTYPE svg PUBLIC ${w3c} [<!ENTITY a "b">]>`, ['upload-svg']],
    ['a definition from elsewhere', '<!DOCTYPE svg SYSTEM "https://evil.example/a.dtd">', ['upload-svg']],
    [
      'a known name with an address elsewhere',
      `<!DOCTYPE svg PUBLIC ${w3c.replace('www.w3.org', 'evil.example')}>`,
      ['upload-svg'],
    ],
    ['a second one', '<!DOCTYPE svg><!DOCTYPE svg>', ['upload-svg']],
  ])('with a DOCTYPE that has %s', (_, doctype, expected) => {
    expect(codes('a.svg', joined(doctype, svg('')))).toEqual(expected);
  });

  it('may have a DOCTYPE, a part of an Office file may not', () => {
    const parts = { 'word/comments.xml': '<!DOCTYPE svg><svg/>' };
    expect(codes('a.docx', ooxml('docx', { parts }))).toEqual(['upload-broken']);
  });
});

describe('the size of a drawing', () => {
  const ns = 'xmlns="http://www.w3.org/2000/svg"';
  it.each([
    ['viewBox="0 0 9 9"', []],
    ['width="9" height="9mm"', []],
    ['width="100%" viewBox="-1 0 9 9.5"', []],
    ['', ['upload-svg']],
    ['width="100%" height="100%"', ['upload-svg']],
    ['viewBox="0,0,9,9"', ['upload-svg']],
    [`id="${'a'.repeat(1000)}" viewBox="0 0 9 9"`, ['upload-svg']],
  ])('%s', (size, expected) => {
    expect(codes('a.svg', raw(`<svg ${ns} ${size}></svg>`))).toEqual(expected);
  });
});

describe('an address in an Office file', () => {
  it.each([
    ['https://a.example/', true, true],
    ['//a.example/b', true, false],
    ['\\\\a.example\\b', true, false],
    ['file://a.example/b', true, false],
    ['file:////a.example/b', true, false],
    ['javascript:alert(1)', true, false],
    ['mailto:a@b.ru', true, true],
    ['file:///C:/a.dotm', false, true],
    ['C:\\a.dotm', false, true],
    ['../media/image1.png', false, true],
    ['#glava', false, true],
  ])('%s: remote %s, a link %s', (address, remote, link) => {
    expect([isRemote(address), isAllowedLink(address)]).toEqual([remote, link]);
  });

  it('is looked at in every part', () => {
    const parts = { 'word/_rels/settings.xml.rels': rels(['frame', 'http://evil.example/', true]) };
    expect(codes('a.docx', ooxml('docx', { parts }))).toEqual(['upload-external']);
  });

  it('makes a link of Excel to a program a command', () => {
    const parts = { 'xl/externalLinks/externalLink1.xml': '<externalLink><ddeLink ddeService="cmd"/></externalLink>' };
    expect(codes('a.xlsx', ooxml('xlsx', { parts }))).toEqual(['upload-macro']);
  });

  it('is no matter when a slide only turns', () => {
    const body = '<p:event-listener xmlns:p="urn:presentation" p:action="next-page"/>';
    expect(codes('a.odp', odf('presentation', { body }))).toEqual([]);
  });
});

describe('a PDF', () => {
  it('may open at a page', () => {
    expect(codes('a.pdf', pdf(['<< /OpenAction [3 0 R /Fit] >>']))).toEqual([]);
  });

  it.each([
    ['a script named by number', '<< /JS 7 0 R >>'],
    ['a script in a string', '<< /JS(a) >>'],
    ['a form of its own', '<< /XFA 5 0 R >>'],
    ['an address that gets the answers', '<< /S /SubmitForm >>'],
  ])('with %s is refused', (_, object) => expect(codes('a.pdf', pdf([object]))).toEqual(['upload-pdf']));

  it('whose objects are damaged is refused', () => {
    const stream = joined('<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n', raw('\x78\x9cabc'), '\nendstream');
    expect(codes('a.pdf', pdf([stream]))).toEqual(['upload-pdf']);
  });
});

describe('a picture', () => {
  it('may hold EXIF without a place', async () => {
    expect(codes('a.jpg', await photo('jpeg', { orientation: 8 }))).toEqual([]);
  });

  it('tells of two faults at once', async () => {
    const file = joined(await photo('jpeg', { located: true }), raw('\0\0'));
    expect(codes('A.jpg', file)).toEqual(['upload-name', 'upload-tail', 'upload-location']);
  });
});
