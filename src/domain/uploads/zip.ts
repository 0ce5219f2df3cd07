import { asLatin1, inflated, viewOf } from './bytes.ts';

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Its unpacked size in bytes as the directory claims it. */
  readonly size: number;
  /** Unpacks it, see `inflated()`: undefined when damaged, only a beginning when larger than the limit in bytes. */
  open(limit: number): Uint8Array | undefined;
}

const endSignature = 'PK\x05\x06';
const endLength = 22;

/** Where the directory of an archive ends its description, at the very end of the bytes; -1 when there is none. */
export function zipEnd(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - endLength - 0xffff);
  const tail = asLatin1(bytes, from);
  for (let at = tail.lastIndexOf(endSignature); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(endSignature, at - 1)) {
    const place = from + at;
    if (place + endLength > bytes.length) continue;
    if (place + endLength + viewOf(bytes).getUint16(place + 20, true) === bytes.length) return place;
  }
  return -1;
}

/**
 * Lists an archive by its central directory (PKWARE APPNOTE 4.3). Gives a Russian reason when anything leaves
 * room for two readings: bytes before, between or after, a second name, encryption, Zip64.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] | string {
  const end = zipEnd(bytes);
  if (end < 0) return 'нет оглавления архива';
  const view = viewOf(bytes);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at + view.getUint32(end + 12, true) !== end) return 'оглавление архива не на своём месте';
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return 'оглавление архива испорчено';
    const nameLength = view.getUint16(at + 28, true);
    const name = asLatin1(bytes, at + 46, at + 46 + nameLength);
    const entry = readEntry(bytes, view, at, name);
    if (typeof entry === 'string') return entry;
    if (names.has(name.toLowerCase())) return 'имя в архиве стоит дважды';
    names.add(name.toLowerCase());
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? entries : 'в оглавлении архива лишнее';
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, name: string): ZipEntry | string {
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint16(at + 8, true) & 1) return 'архив зашифрован';
  if (method !== 0 && method !== 8) return 'архив сжат необычным способом';
  if (/^[/\\]|\.\.|\\|^[a-z]:/i.test(name)) return 'в архиве путь наружу';
  if (local + 30 > at || view.getUint32(local, true) !== 0x04034b50) return 'оглавление архива испорчено';
  const nameLength = view.getUint16(local + 26, true);
  const start = local + 30 + nameLength + view.getUint16(local + 28, true);
  if (asLatin1(bytes, local + 30, local + 30 + nameLength) !== name) return 'у файла в архиве два имени';
  if (start + packed > at) return 'архив обрезан';
  const body = bytes.subarray(start, start + packed);
  return {
    name,
    size,
    open: (limit) => (method === 8 ? inflated(body, limit) : body),
  };
}
