import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkUpload } from '../../src/domain/uploads/upload.ts';
import { writeZip } from '../fuzz/grammar/zip.ts';
import { timeOf } from '../lib/processor-time.ts';
import { joined, mp4Box, odf, ooxml, raw, rels, svg, zip } from '../lib/upload-files.ts';
import { ebml, mp3Sound, webm, webmTag } from '../lib/upload-films.ts';
import { gpsOfGps, pngChunk, pngOf } from '../lib/upload-pictures.ts';
import { rowsOf } from '../lib/whole.ts';

const end = '\nstartxref\n0\n%%EOF\n';
const pdfOf = (text: string) => raw(`%PDF-1.7\n${text}${end}`);
const word = (name: string, part: string | Uint8Array) => ooxml('docx', { parts: { [name]: part } });
const many = (count: number, write: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join('');

const flatNamespaces = `<r>${many(200_000, (i) => `<p xmlns:n${i}="u:${i}"/>`)}</r>`;

/** Inputs that a judge who looks at the same thing twice can't finish; each is small enough for every test run. */
const slow: readonly (readonly [why: string, name: string, file: () => Uint8Array])[] = [
  ['words «stream»', 'a.pdf', () => pdfOf('stream\n'.repeat(150_000))],
  ['objects in objects', 'a.pdf', () => pdfOf('1 0 obj << '.repeat(100_000))],
  ['strings without an end', 'a.pdf', () => pdfOf('obj<<('.repeat(150_000))],
  ['authors without an end', 'a.pdf', () => pdfOf('/Author('.repeat(120_000))],
  ['names in codes', 'a.pdf', () => pdfOf('#61'.repeat(300_000))],
  ['deep XML', 'a.docx', () => word('word/a.xml', '<a>'.repeat(400_000))],
  ['many attributes', 'a.docx', () => word('word/a.xml', `<r ${many(60_000, (i) => `a${i}="" `)}/>`)],
  ['many namespaces', 'a.docx', () => word('word/a.xml', `<r ${many(60_000, (i) => `xmlns:a${i}="b" `)}/>`)],
  ['a namespace of its own for each element', 'a.docx', () => word('word/a.xml', flatNamespaces)],
  [
    'relationships',
    'a.docx',
    () =>
      word(
        'word/_rels/a.rels',
        rels(
          ...many(60_000, () => ' ')
            .split('')
            .map(() => ['image', 'a'] as const),
        ),
      ),
  ],
  [
    'files in the archive',
    'a.docx',
    () =>
      zip(
        Object.fromEntries(
          many(5_000, (i) => `a${i} `)
            .trim()
            .split(' ')
            .map((name) => [name, '']),
        ),
      ),
  ],
  ['elements', 'a.odt', () => odf('text', { body: '<a/>'.repeat(400_000) })],
  ['definitions of a drawing', 'a.svg', () => raw(`${'<!DOCTYPE svg[]>'.repeat(60)}x`)],
  [
    'copies of copies',
    'a.svg',
    () => svg(many(40, (i) => `<g id="a${i}">${many(40, (j) => `<use href="#a${j}"/>`)}</g>`)),
  ],
  [
    'copies in deep groups',
    'a.svg',
    () => svg(`${many(190, (i) => `<g id="a${i}">`)}${'<use href="#b"/>'.repeat(40_000)}${'</g>'.repeat(190)}<a/>`),
  ],
  [
    'tags of EXIF that lead to one another',
    'a.png',
    () => pngOf(...Array.from({ length: 60 }, () => pngChunk('eXIf', gpsOfGps(5000)))),
  ],
  ['packed texts', 'a.png', () => pngOf(...Array.from({ length: 60_000 }, () => pngChunk('zTXt', raw('a\0\0x\x9c'))))],
  ['segments of a photo', 'a.jpg', () => joined(raw(`\xff\xd8${'\xff\xfe\0\x02'.repeat(400_000)}`))],
  ['tags of a sound', 'a.mp3', () => joined(mp3Sound(), raw('LYRICSBEGIN'.repeat(200_000)), mp3Sound(9000))],
  [
    'tags of a film',
    'a.webm',
    () =>
      webm(
        [],
        Array.from({ length: 9000 }, () => webmTag('ENCODER', 'a')),
      ),
  ],
  ['elements of a film', 'a.webm', () => webm([], [ebml(0xec, raw('\xec\x80'.repeat(400_000)))])],
  ['empty boxes', 'a.mp4', () => joined(mp4Box('ftyp', 'isom', raw('\0\0\0\0')), raw('\0\0\0\x08free'.repeat(60_000)))],
];

describe('a file that was made to be slow is judged soon:', () => {
  it.each(slow)('%s', (_, name, file) => {
    const bytes = file();
    expect(timeOf(() => checkUpload(name, bytes))).toBeLessThan(1000);
  });
});

/** What once hung the check or took it 8 to 23 seconds, in the size in which it did. */
const told: readonly (readonly [why: string, name: string, code: string, file: () => Uint8Array])[] = [
  ['a megabyte of signs between cells', 'a.csv', 'upload-kind', () => raw('|'.repeat(1_000_000))],
  ['ten megabytes of «stream»', 'a.pdf', 'upload-broken', () => pdfOf('stream\n'.repeat(1_430_000))],
  ['XML five million tags deep', 'a.docx', 'upload-size', () => word('word/a.xml', '<a>'.repeat(5_000_000))],
  ['heavy XML', 'a.docx', 'upload-size', () => word('word/a.xml', `<r>${'<a b="c"/>'.repeat(1_900_000)}</r>`)],
  [
    'XML of 300,000 namespaces',
    'a.docx',
    'upload-broken',
    () => word('word/a.xml', `<r ${many(300_000, (i) => `xmlns:a${i}="b" `)}/>`),
  ],
  [
    '200,000 relationships',
    'a.docx',
    'upload-size',
    () => word('word/_rels/a.rels', `<a>${'<b Id="c" Type="d/image" Target="e"/>'.repeat(200_000)}</a>`),
  ],
  [
    '60,000 files in an archive',
    'a.docx',
    'upload-broken',
    () => writeZip(Array.from({ length: 60_000 }, (_, i) => ({ name: `a${i}`, data: '', isStored: true }))),
  ],
  ['a bomb of 100 MB', 'a.docx', 'upload-bomb', () => word('word/media/a.bmp', new Uint8Array(101_000_000))],
  [
    'a packed text of 100 MB in a picture',
    'a.png',
    'upload-location',
    () => pngOf(pngChunk('zTXt', joined('a', raw('\0\0'), deflateSync(new Uint8Array(100_000_000))))),
  ],
];

describe('what was told is refused in a second:', () => {
  // One of each kind here; all in the audit, and smaller ones of all kinds above.
  const usual = /signs between cells|five million|a bomb/;
  it.each(rowsOf(told, ([why]) => usual.test(why)))('%s (%s): %s', (_, name, code, file) => {
    const bytes = file();
    let codes: string[] = [];
    const time = timeOf(() => {
      codes = checkUpload(name, bytes).map((problem) => problem.code);
    });
    expect(codes).toContain(code);
    expect(time).toBeLessThan(1000);
  });
});
