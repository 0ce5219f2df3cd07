import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  joined,
  mp4,
  mp4Box,
  odf,
  ooxml,
  pdf,
  pdfStream,
  photo,
  raw,
  xmpPlace,
} from '../../../tests/lib/upload-files.ts';
import { id3v1, mp3Sound } from '../../../tests/lib/upload-films.ts';
import { sanitizeUpload } from './sanitize.ts';
import { checkUpload } from './upload.ts';

const codes = (name: string, file: Uint8Array) => checkUpload(name, file).map(({ code }) => code);
const located = await photo('jpeg', { located: true });
const workbook = ooxml('xlsx', {
  parts: { 'docProps/core.xml': '<a xmlns:dc="d"><dc:creator>Ivanova</dc:creator></a>' },
});
const named = await photo('png', { xmp: xmpPlace.replace('exif:GPSLatitude="55,45N"', 'dc:creator="Ivanova"') });
const creator = '<dc:creator><rdf:li>Ivanova</rdf:li></dc:creator>';
const asStream = (jpeg: Uint8Array) =>
  joined(`<< /Subtype /Image /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`, jpeg, '\nendstream');

describe('what stands inside a document', () => {
  it.each([
    ['a photo in Word', 'a.docx', ['upload-location'], ooxml('docx', { parts: { 'word/media/image1.jpeg': located } })],
    [
      'a photo of another ending',
      'a.pptx',
      ['upload-location'],
      ooxml('pptx', { parts: { 'ppt/media/image1.bin': located } }),
    ],
    ['a photo in OpenDocument', 'a.odt', ['upload-location'], odf('text', { parts: { 'Pictures/1.jpg': located } })],
    ['a name in XMP', 'a.xlsx', ['upload-person'], ooxml('xlsx', { parts: { 'xl/media/image1.png': named } })],
    [
      'a film',
      'a.pptx',
      ['upload-person'],
      ooxml('pptx', { parts: { 'ppt/media/media1.mp4': mp4(mp4Box('\xa9ART', 'Ivanova')) } }),
    ],
    [
      'a sound',
      'a.pptx',
      ['upload-person'],
      ooxml('pptx', { parts: { 'ppt/media/media1.mp3': joined(mp3Sound(), id3v1({ artist: 'Ivanova' })) } }),
    ],
    [
      'the data of a chart',
      'a.docx',
      ['upload-person'],
      ooxml('docx', { parts: { 'word/embeddings/Sheet1.xlsx': workbook } }),
    ],
    ['a photo in a PDF', 'a.pdf', ['upload-location'], pdf([asStream(located)])],
    ['a comment in a PDF', 'a.pdf', ['upload-person'], pdf(['<< /T (Ivanova) /Subtype /Text /AP << /N 5 0 R >> >>'])],
    ['the firm in a PDF', 'a.pdf', ['upload-person'], pdf(['<< /Company (Ivanova) >>'])],
  ])('%s loses places and names, the text stays', (_, name, expected, file) => {
    expect(codes(name, file)).toEqual(expected);
    const after = sanitizeUpload(file);
    expect(codes(name, after)).toEqual([]);
    expect(sanitizeUpload(after)).toBe(after);
    const parts = name === 'a.pdf' ? [after] : allParts(after);
    expect(parts.map((part) => strFromU8(part, true)).join()).not.toMatch(/Ivanova|GPS|\x25\x88/);
  });

  it.each([
    [
      'compressed XMP of a PDF',
      'a.pdf',
      'upload-pdf',
      pdf([pdfStream(creator, '/Type /Metadata /Subtype /XML /Filter /FlateDecode')]),
    ],
    ['XMP that says where', 'a.pdf', 'upload-pdf', pdf([pdfStream(xmpPlace, '/Type/Metadata /Filter /FlateDecode')])],
    ['XMP packed unusually', 'a.pdf', 'upload-pdf', pdf([pdfStream(creator, '/Type /Metadata /Filter [/LZWDecode]')])],
    [
      'a comment among compressed objects',
      'a.pdf',
      'upload-pdf',
      pdf([pdfStream('3 0 << /Subtype /Text /T (Ivanova) >>')]),
    ],
    [
      'TIFF in Word',
      'a.docx',
      'upload-unchecked',
      ooxml('docx', {
        parts: { 'word/media/a.tiff': joined(raw('II*\0\x08\0\0\0\x01\0\x3b\x01\x02\0\x08\0\0\0\0\0\0\0'), 'Ivanova') },
      }),
    ],
    [
      'a cut photo in Word',
      'a.docx',
      'upload-broken',
      ooxml('docx', { parts: { 'word/media/a.jpg': located.subarray(0, 300) } }),
    ],
  ])('%s can only be told, with a way out', (_, name, code, file) => {
    const [problem, ...others] = checkUpload(name, file);
    expect([problem?.code, others]).toEqual([code, []]);
    expect(problem?.cure).toMatch(/Сохраните|Сотрите|Напечатайте/);
    expect(sanitizeUpload(file)).toBe(file);
  });

  it('that says nothing is no matter', async () => {
    const plain = await photo('jpeg', { orientation: 6 });
    const parts = {
      'word/media/a.jpg': plain,
      'word/media/cut.jpg': (await photo('jpeg')).subarray(0, 300),
      'word/media/a.emf': 'a',
    };
    expect(codes('a.docx', ooxml('docx', { parts }))).toEqual([]);
    expect(codes('a.pdf', pdf([asStream(plain), '<< /T (surname) /FT /Tx /Subtype /Widget >>']))).toEqual([]);
  });
});

/** Every part of an archive, and of the archives inside of it. */
function allParts(file: Uint8Array): Uint8Array[] {
  return Object.values(unzipSync(file)).flatMap((part) =>
    strFromU8(part.subarray(0, 2)) === 'PK' ? allParts(part) : [part],
  );
}
