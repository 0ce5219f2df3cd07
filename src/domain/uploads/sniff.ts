import { asLatin1, asText } from './bytes.ts';
import type { Kind } from './kinds.ts';

/** What the bytes are: an allowed kind, an archive still to be looked into, or a kind with its cure. */
export type Sniffed = { readonly kind: Kind | 'zip' } | { readonly refused: string; readonly cure: string };

const asPicture = 'Сохраните картинку как .jpg, .png или .webp';
const asOffice = 'Сохраните файл как .docx, .xlsx или .pptx';
const asPdf = 'Сохраните документ как .pdf или .docx';
const oneByOne = 'Распакуйте архив и загрузите файлы по одному';
const notHere = 'Такие файлы на сайт не загружают';

/** Signatures at the head of a file, as characters of one byte each; the first that fits counts. */
const signatures: readonly (readonly [RegExp, Sniffed])[] = [
  [/^\xff\xd8\xff/, { kind: 'jpeg' }],
  [/^\x89PNG\r\n\x1a\n/, { kind: 'png' }],
  [/^RIFF[\s\S]{4}WEBPVP8/, { kind: 'webp' }],
  [/^%PDF-/, { kind: 'pdf' }],
  [/^PK\x03\x04/, { kind: 'zip' }],
  [/^[\s\S]{4}ftyp(?:isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash)/, { kind: 'mp4' }],
  [/^\x1a\x45\xdf\xa3[\s\S]{0,40}\x42\x82.webm/, { kind: 'webm' }],
  // An ID3 tag, or a frame of MPEG layer III.
  [/^(?:ID3[\x02-\x04]|\xff[\xe2\xe3\xf2\xf3\xfa\xfb][^\x00\xf0-\xff])/, { kind: 'mp3' }],
  [/^[\s\S]{4}ftyp(?:avif|avis|hei[cxms]|hev[cx]|mif1|msf1)/, { refused: 'картинка HEIC или AVIF', cure: asPicture }],
  [/^[\s\S]{4}ftyp(?:qt|M4A)/, { refused: 'видео или звук Apple', cure: 'Сохраните файл как .mp4 или .mp3' }],
  [/^GIF8/, { refused: 'картинка GIF', cure: asPicture }],
  [/^(?:II\*\0|MM\0\*|BM)/, { refused: 'картинка TIFF или BMP', cure: asPicture }],
  [/^\xd0\xcf\x11\xe0/, { refused: 'файл старого Office или закрытый паролем', cure: asOffice }],
  [/^\{\\rtf/, { refused: 'документ RTF', cure: asPdf }],
  [/^%!PS/, { refused: 'документ PostScript', cure: asPdf }],
  [/^(?:MZ|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|#!|<\?php)/, { refused: 'программа', cure: notHere }],
  [/^(?:PK\x05\x06|Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ)/, { refused: 'архив', cure: oneByOne }],
];

const prologue = String.raw`^(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE\s+svg[^\[>]*(?:\[[^\]]*\])?[^>]*>)*`;
const svgRoot = new RegExp(`${prologue}<svg[\\s>/]`);
const codeStart = /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype|\?|[a-z])/i;
// What plain text never holds.
const control = /[\0-\x08\x0b\x0e-\x1f\x7f]/;

/** Tells the kind of a file by its content alone; undefined when it is like nothing known. */
export function sniff(bytes: Uint8Array): Sniffed | undefined {
  const head = asLatin1(bytes, 0, 64);
  const signed = signatures.find(([pattern]) => pattern.test(head));
  if (signed) return signed[1];
  const text = asText(bytes);
  if (text === undefined || control.test(text)) return undefined;
  const start = text.slice(0, 4096);
  if (svgRoot.test(start)) return { kind: 'svg' };
  if (codeStart.test(start)) return { refused: 'веб-страница или код', cure: notHere };
  return { kind: 'text' };
}
