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

/** Where a file lies in the archive. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** Written by a program that did not yet know its size; a record of that follows. */
  readonly isStreamed: boolean;
}

/** Lengths of that record (4.3.9), with and without a mark, with short and long sizes. */
const recordLengths: ReadonlySet<number> = new Set([12, 16, 20, 24]);
const unknownSize = 0xffff_ffff;
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
  const directory = view.getUint32(end + 16, true);
  let offset = directory;
  if (offset + view.getUint32(end + 12, true) !== end) return 'оглавление архива не на своём месте';
  const entries: ZipEntry[] = [];
  const spans: Span[] = [];
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
    spans.push(entry.span);
    offset += 46 + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  if (offset !== end) return 'в оглавлении архива лишнее';
  return isTiled(spans, directory) ? entries : 'между файлами архива есть лишнее';
}

/** Whether the files stand one after another up to the directory: who reads them in their order would see others. */
function isTiled(spans: readonly Span[], directory: number): boolean {
  let place = 0;
  let isStreamed = false;
  const isNext = (at: number) => at === place || (isStreamed && recordLengths.has(at - place));
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    if (!isNext(span.from)) return false;
    place = span.to;
    isStreamed = span.isStreamed;
  }
  return isNext(directory);
}

function readZipEntry(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
  name: string,
): (ZipEntry & { readonly span: Span }) | string {
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
  const flags = view.getUint16(headerOffset + 6, true);
  const isStreamed = (flags & 8) !== 0;
  const written = [18, 22].map((at) => view.getUint32(headerOffset + at, true));
  const isSame = written.every((it, i) => it === [packedSize, size][i] || (it === unknownSize && size < unknownSize));
  if ((flags & 1) !== 0 || view.getUint16(headerOffset + 8, true) !== method || !(isStreamed || isSame))
    return 'у файла в архиве два описания';
  const body = bytes.subarray(start, start + packedSize);
  return {
    name,
    size,
    span: { from: headerOffset, to: start + packedSize, isStreamed },
    open: (limit) => (method === 8 ? inflate(body, limit) : body),
    measure: (limit) => (method === 8 ? inflatedLength(body, limit) : body.length),
  };
}
