import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { publishedUpload, sanitizeUpload } from '../../src/domain/uploads/sanitize.ts';
import { checkUpload } from '../../src/domain/uploads/upload.ts';

const folder = join(import.meta.dirname, '../fixtures/seen-uploads');
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const codes = (name: string, bytes: Uint8Array) => checkUpload(name, bytes).map(({ code }) => code);

it.each([
  ['dde-in-two-pieces.docx', ['upload-macro']],
  ['html-inside.docx', ['upload-embedded']],
  ['five-million-tags-deep.docx', ['upload-size']],
  ['camera-telemetry.mp4', ['upload-unchecked']],
  ['names-in-properties.docx', ['upload-person']],
  ['place-in-second-exif.jpg', ['upload-location']],
  ['place-and-names-in-iptc.jpg', ['upload-location', 'upload-person']],
  ['child-named-in-xmp.jpg', ['upload-location', 'upload-person']],
])('%s, once accepted, is refused: %s', (name, expected) => {
  expect(codes(name, bytesOf(name))).toEqual(expected);
});

it.each([
  ['place-in-second-exif.jpg', /GPS|Exif/],
  ['place-and-names-in-iptc.jpg', /Ivanova|Yaroslavl|Petrov/],
  ['child-named-in-xmp.jpg', /Petrov|Ivanov|Rostov/],
])('%s loses what is private, and is then accepted', (name, secret) => {
  const before = bytesOf(name);
  expect(strFromU8(before, true)).toMatch(secret);
  for (const after of [sanitizeUpload(before), publishedUpload(before)]) {
    expect(strFromU8(after, true)).not.toMatch(secret);
    expect(codes(name, after)).toEqual([]);
  }
});

it('names in a document go from its properties and comments, its text stays', () => {
  const name = 'names-in-properties.docx';
  const after = sanitizeUpload(bytesOf(name));
  expect(codes(name, after)).toEqual([]);
  const parts = unzipSync(after);
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
  expect(text).not.toMatch(/Иванова|Петрова|Сидорова|МОУ|ИА/);
  expect(parts['word/document.xml']).toEqual(unzipSync(bytesOf(name))['word/document.xml']);
  expect(Object.keys(parts)).toEqual(Object.keys(unzipSync(bytesOf(name))));
});
