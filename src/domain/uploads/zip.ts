import { dataView, inflate, inflatedLength, latin1 } from './bytes.ts';

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  /** The unpacked size in bytes as the directory states it. */
  readonly size: number;
  /** Unpacks the file as `inflate()` does: undefined when damaged, only a first part when larger than `limit` bytes. */
  open(limit: number): Uint8Array | undefined;
  /** The length of what `open()` gives. */
  measure(limit: number): number | undefined;
}

/** The largest number of files in an archive; an Office file of hundreds of slides has some two thousand. */
const maxFiles = 4000;
const endSignature = 'PK\x05\x06';
const endLength = 22;

/** The offset of the end-of-central-directory record at the very end of the bytes; -1 when there is none. */
export function zipEnd(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - endLength - 0xffff);
  const tail = latin1(bytes, from);
  for (
    let offset = tail.lastIndexOf(endSignature);
    offset >= 0;
    offset = offset === 0 ? -1 : tail.lastIndexOf(endSignature, offset - 1)
  ) {
    const position = from + offset;
    if (position + endLength > bytes.length) continue;
    if (position + endLength + dataView(bytes).getUint16(position + 20, true) === bytes.length) return position;
  }
  return -1;
}

/**
 * Lists an archive by its central directory (PKWARE APPNOTE 4.3). Returns a Russian reason for anything that programs
 * may read in different ways: bytes before, between or after files, a repeated name, encryption, Zip64.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] | string {
  const end = zipEnd(bytes);
  if (end < 0) return 'нет оглавления архива';
  const view = dataView(bytes);
  const count = view.getUint16(end + 10, true);
  if (count > maxFiles) return 'в архиве слишком много файлов';
  let offset = view.getUint32(end + 16, true);
  if (offset + view.getUint32(end + 12, true) !== end) return 'оглавление архива не на своём месте';
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let i = 0; i < count; i += 1) {
    if (offset + 46 > end || view.getUint32(offset, true) !== 0x02014b50) return 'оглавление архива испорчено';
    const nameLength = view.getUint16(offset + 28, true);
    const name = latin1(bytes, offset + 46, offset + 46 + nameLength);
    const entry = readZipEntry(bytes, view, offset, name);
    if (typeof entry === 'string') return entry;
    if (names.has(name.toLowerCase())) return 'имя в архиве стоит дважды';
    names.add(name.toLowerCase());
    entries.push(entry);
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return offset === end ? entries : 'в оглавлении архива лишнее';
}

function readZipEntry(bytes: Uint8Array, view: DataView, offset: number, name: string): ZipEntry | string {
  const method = view.getUint16(offset + 10, true);
  const packedSize = view.getUint32(offset + 20, true);
  const size = view.getUint32(offset + 24, true);
  const headerOffset = view.getUint32(offset + 42, true);
  if (view.getUint16(offset + 8, true) & 1) return 'архив зашифрован';
  if (method !== 0 && method !== 8) return 'архив сжат необычным способом';
  if (/^[/\\]|\.\.|\\|^[a-z]:/i.test(name)) return 'в архиве путь наружу';
  if (headerOffset + 30 > offset || view.getUint32(headerOffset, true) !== 0x04034b50)
    return 'оглавление архива испорчено';
  const nameLength = view.getUint16(headerOffset + 26, true);
  const start = headerOffset + 30 + nameLength + view.getUint16(headerOffset + 28, true);
  if (latin1(bytes, headerOffset + 30, headerOffset + 30 + nameLength) !== name) return 'у файла в архиве два имени';
  if (start + packedSize > offset) return 'архив обрезан';
  const body = bytes.subarray(start, start + packedSize);
  return {
    name,
    size,
    open: (limit) => (method === 8 ? inflate(body, limit) : body),
    measure: (limit) => (method === 8 ? inflatedLength(body, limit) : body.length),
  };
}
