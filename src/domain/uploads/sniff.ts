import { decodeUtf8, latin1 } from './bytes.ts';
import { type UploadKind, uploadKinds } from './kinds.ts';

/**
 * The detected kind: one that may be uploaded, an archive to look into, or the Russian name and cure of another kind.
 */
export type SniffResult =
  | { readonly kind: UploadKind | 'zip' }
  | { readonly unsupported: string; readonly cure: string };

const saveAsPicture = 'Сохраните картинку как .jpg, .png или .webp';
const saveAsOffice = 'Сохраните файл как .docx, .xlsx или .pptx';
const saveAsPdf = 'Сохраните документ как .pdf или .docx';
const unpackFirst = 'Распакуйте архив и загрузите файлы по одному';
const notAllowed = 'Такие файлы на сайт не загружают';

/** Signatures at the start of a file, one character per byte; the first match wins. */
const signatures: readonly (readonly [RegExp, SniffResult])[] = [
  [/^\xff\xd8\xff/, { kind: 'jpeg' }],
  [/^\x89PNG\r\n\x1a\n/, { kind: 'png' }],
  [/^RIFF[\s\S]{4}WEBPVP8/, { kind: 'webp' }],
  [/^%PDF-/, { kind: 'pdf' }],
  [/^PK\x03\x04/, { kind: 'zip' }],
  [/^[\s\S]{4}ftyp(?:isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash)/, { kind: 'mp4' }],
  [/^\x1a\x45\xdf\xa3[\s\S]{0,40}\x42\x82.webm/, { kind: 'webm' }],
  // An ID3 tag or a frame of MPEG layer III.
  [/^(?:ID3[\x02-\x04]|\xff[\xe2\xe3\xf2\xf3\xfa\xfb][^\x00\xf0-\xff])/, { kind: 'mp3' }],
  [
    /^[\s\S]{4}ftyp(?:avif|avis|hei[cxms]|hev[cx]|mif1|msf1)/,
    { unsupported: 'картинка HEIC или AVIF', cure: saveAsPicture },
  ],
  [/^[\s\S]{4}ftyp(?:qt|M4A)/, { unsupported: 'видео или звук Apple', cure: 'Сохраните файл как .mp4 или .mp3' }],
  [/^GIF8/, { unsupported: 'картинка GIF', cure: saveAsPicture }],
  [/^(?:II\*\0|MM\0\*|BM)/, { unsupported: 'картинка TIFF или BMP', cure: saveAsPicture }],
  [/^\xd0\xcf\x11\xe0/, { unsupported: 'файл старого Office или закрытый паролем', cure: saveAsOffice }],
  [/^\{\\rtf/, { unsupported: 'документ RTF', cure: saveAsPdf }],
  [/^%!PS/, { unsupported: 'документ PostScript', cure: saveAsPdf }],
  [/^(?:MZ|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|#!|<\?php)/, { unsupported: 'программа', cure: notAllowed }],
  [/^(?:PK\x05\x06|Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ)/, { unsupported: 'архив', cure: unpackFirst }],
];

/** What may stand before the root of a drawing. Taken one by one: a repeated group could be tried in endless ways. */
const svgPrologue = /\s+|<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg[^[>]*(?:\[[^\]]*\]\s*)?>/y;
const spaceAndComments = /\s+|<!--[\s\S]*?-->/y;
const headLength = 4096;
/** Text that is longer than any that is allowed is not decoded: its beginning tells the kind. */
const maxDecoded = Math.max(uploadKinds.svg.maxBytes, uploadKinds.text.maxBytes);
// Control characters do not occur in plain text.
const control = /[\0-\x08\x0b\x0e-\x1f\x7f]/;

/** Detects the kind of a file by its content; undefined when it is unknown. */
export function sniff(bytes: Uint8Array): SniffResult | undefined {
  const head = latin1(bytes, 0, 64);
  const signature = signatures.find(([pattern]) => pattern.test(head));
  if (signature) return signature[1];
  const text =
    bytes.length > maxDecoded
      ? new TextDecoder().decode(bytes.subarray(0, headLength), { stream: true })
      : decodeUtf8(bytes);
  if (text === undefined || control.test(text)) return undefined;
  const start = text.slice(0, headLength);
  if (/^<svg[\s>/]/.test(without(svgPrologue, start))) return { kind: 'svg' };
  if (/^<(?:!doctype|\?|[a-z])/i.test(without(spaceAndComments, start)))
    return { unsupported: 'веб-страница или код', cure: notAllowed };
  return { kind: 'text' };
}

/** The text without what the pattern matches at its start, any number of times. */
function without(pattern: RegExp, text: string): string {
  let place = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) place = pattern.lastIndex;
  return text.slice(place);
}
