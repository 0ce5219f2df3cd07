import { describe, expect, it } from 'vitest';
import { checkUpload } from '../../src/domain/uploads/upload.ts';
import { joined, mp4Box, odf, ooxml, raw, rels, svg, zip } from '../lib/upload-files.ts';

const end = '\nstartxref\n0\n%%EOF\n';
const pdfOf = (text: string) => raw(`%PDF-1.7\n${text}${end}`);
const word = (name: string, part: string) => ooxml('docx', { parts: { [name]: part } });
const many = (count: number, write: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join('');

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
  ['empty boxes', 'a.mp4', () => joined(mp4Box('ftyp', 'isom', raw('\0\0\0\0')), raw('\0\0\0\x08free'.repeat(60_000)))],
];

describe('a file that was made to be slow is judged soon:', () => {
  it.each(slow)('%s', (_, name, file) => {
    const bytes = file();
    const before = process.cpuUsage();
    checkUpload(name, bytes);
    const { user } = process.cpuUsage(before);
    // Of the processor, in seconds: a second is meant, the rest is for a busy machine.
    expect(user / 1_000_000).toBeLessThan(1.5);
  });
});
