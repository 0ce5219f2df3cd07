import { strToU8, zipSync, zlibSync } from 'fflate';
import sharp from 'sharp';

export const bytesOf = (part: string | Uint8Array): Uint8Array => (typeof part === 'string' ? strToU8(part) : part);
/** Each character as one byte (Latin-1). */
export const raw = (text: string): Uint8Array => Uint8Array.from(text, (it) => it.charCodeAt(0));
/** The parts joined. */
export const joined = (...parts: (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map(bytesOf)));

/** An archive of the named parts. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const mtime = '2026-11-01T12:00:00';
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, bytesOf(part)])), { mtime });
}

const office = 'application/vnd.openxmlformats-officedocument';
const mainTypes = {
  docx: ['word/document.xml', `${office}.wordprocessingml.document.main+xml`],
  xlsx: ['xl/workbook.xml', `${office}.spreadsheetml.sheet.main+xml`],
  pptx: ['ppt/presentation.xml', `${office}.presentationml.presentation.main+xml`],
} as const;

export interface OoxmlOptions {
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** The content type of the main part; has a default. */
  readonly type?: string;
  /** The content of the main part. */
  readonly body?: string;
}

/** A small Office file. */
export function ooxml(kind: keyof typeof mainTypes, { parts = {}, type, body = '' }: OoxmlOptions = {}): Uint8Array {
  const [part, usual] = mainTypes[kind];
  const override = `<Override PartName="/${part}" ContentType="${type ?? usual}"/>`;
  return zip({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${office}">${override}</Types>`,
    [part]: `<w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** A relationship of a part; an external one has a target outside the file. */
export type Relation = readonly [type: string, target: string, external?: boolean];

/** The relationships of a part. */
export function rels(...rows: readonly Relation[]): string {
  const lines = rows.map(
    ([type, target, external], i) =>
      `<Relationship Id="r${i}" Type="${office}/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="urn:rels">${lines.join('')}</Relationships>`;
}

const ns = 'urn:oasis:names:tc:opendocument:xmlns';

/** A small OpenDocument file. */
export function odf(
  kind: 'text' | 'spreadsheet' | 'presentation',
  {
    body = '',
    parts = {},
    manifest = '',
  }: { body?: string; parts?: Readonly<Record<string, string | Uint8Array>>; manifest?: string } = {},
): Uint8Array {
  const names = `xmlns:office="${ns}:office:1.0" xmlns:script="${ns}:script:1.0" xmlns:draw="${ns}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"`;
  return zip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content ${names}>${body}</office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${ns}:manifest:1.0">${manifest}</manifest:manifest>`,
    ...parts,
  });
}

/** A small PDF of the given objects, which have no numbers yet; `trailer` is added to the trailer's dictionary. */
export function pdf(objects: readonly (string | Uint8Array)[] = [], trailer = ''): Uint8Array {
  const first = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'];
  const numbered = [...first, ...objects].flatMap((object, i) => [`${i + 1} 0 obj\n`, object, '\nendobj\n']);
  return joined('%PDF-1.7\n', ...numbered, `trailer << /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`);
}

/** A compressed stream object, as PDFs store objects. */
export function pdfStream(text: string, dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'): Uint8Array {
  const data = zlibSync(bytesOf(text));
  return joined(`<< ${dictionary} /Length ${data.length} >>\nstream\n`, data, '\nendstream');
}

/** An SVG drawing with this content and extra attributes of its root. */
export function svg(inside: string, attributes = ''): Uint8Array {
  return bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`);
}

const place = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '55/1 45/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '37/1 37/1 0/1',
};
/** XMP with a location. */
export const xmpPlace =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="55,45N"/></rdf:RDF></x:xmpmeta>';

/** A picture with different corners, so that a rotation shows. */
export async function photo(
  format: 'jpeg' | 'png' | 'webp',
  { orientation, located = false, xmp }: { orientation?: number; located?: boolean; xmp?: string } = {},
): Promise<Uint8Array> {
  const pixels = Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255, 255, 0]);
  const [width, height] = [24, 16];
  let image = sharp(pixels, { raw: { width: 3, height: 2, channels: 3 } }).resize(width, height, { kernel: 'nearest' });
  if (located) image = image.withExif({ IFD0: { Make: 'Phone' }, IFD3: place });
  if (xmp !== undefined) image = image.withXmp(xmp);
  if (orientation !== undefined) image = image.withMetadata({ orientation });
  return image.toFormat(format).toBuffer();
}

/** A box of an MP4. */
export const mp4Box = (type: string, ...inside: (string | Uint8Array)[]): Uint8Array => {
  const body = joined(...inside);
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, body.length + 8);
  return joined(size, raw(type), body);
};

/** A video without frames; `extra` is added to its user data. */
export function mp4(extra: Uint8Array = new Uint8Array()): Uint8Array {
  return joined(
    mp4Box('ftyp', 'isom', raw('\0\0\0\0'), 'isommp42'),
    mp4Box('moov', mp4Box('udta', extra)),
    mp4Box('mdat', 'frames'),
  );
}

/** The location of a video in the form that phones write. */
export const mp4Place = mp4Box('\xa9xyz', raw('\0\x12\x15\xc7'), '+55.7500+037.6167/');
