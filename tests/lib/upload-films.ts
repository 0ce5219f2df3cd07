import { joined, raw } from './upload-files.ts';

const bigEndian = (value: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (value / 256 ** (length - 1 - i)) % 256);

/** An element of EBML: its number, then what is in it. Its size takes as many bytes as it needs, or as told. */
export function ebml(id: number, inside: string | Uint8Array | readonly Uint8Array[], sizeLength?: number): Uint8Array {
  const body = Array.isArray(inside) ? joined(...inside) : joined(inside as string | Uint8Array);
  const length = sizeLength ?? (body.length < 127 ? 1 : body.length < 16_383 ? 2 : 4);
  const size = bigEndian(body.length, length);
  size[0] = (size[0] ?? 0) | (0x80 >> (length - 1));
  return joined(bigEndian(id, Math.ceil(Math.log2(id + 1) / 8)), size, body);
}

const ids = { info: 0x1549a966, tags: 0x1254c367, segment: 0x18538067, cluster: 0x1f43b675 };
/** A part of unknown size, as browsers record. */
const endless = (id: number, ...inside: Uint8Array[]) =>
  joined(bigEndian(id, 4), raw('\x01\xff\xff\xff\xff\xff\xff\xff'), ...inside);
const webmHead = ebml(0x1a45dfa3, ebml(0x4282, 'webm'));
const sound = ebml(0xa3, raw('\x81\0\0\x80frames'));

/** A tag of a film: a name, a value. */
export const webmTag = (name: string, value: string): Uint8Array =>
  ebml(ids.tags, ebml(0x7373, ebml(0x67c8, [ebml(0x45a3, name), ebml(0x4487, value)])));

/** A film of one block; `info` are elements of its description, `parts` stand after it. */
export function webm(info: readonly Uint8Array[] = [], parts: readonly Uint8Array[] = [], isLive = false): Uint8Array {
  const begin = [ebml(ids.info, [ebml(0x4d80, 'Lavf61.1'), ...info]), ...parts];
  return isLive
    ? joined(webmHead, endless(ids.segment, ...begin, endless(ids.cluster, ebml(0xe7, raw('\0')), sound)))
    : joined(webmHead, ebml(ids.segment, [...begin, ebml(ids.cluster, [ebml(0xe7, raw('\0')), sound])]));
}

/** A frame of an ID3 tag of version 2.3, its text in Latin letters or UTF-8. */
export const id3Frame = (id: string, value: string | Uint8Array): Uint8Array => {
  const body = typeof value === 'string' ? joined('\x03', value) : value;
  return joined(id, bigEndian(body.length, 4), raw('\0\0'), body);
};

/** An ID3 tag of these frames. */
export function id3(...frames: Uint8Array[]): Uint8Array {
  const body = joined(...frames, new Uint8Array(20));
  const size = Uint8Array.from([21, 14, 7, 0], (shift) => (body.length >> shift) & 0x7f);
  return joined('ID3', raw('\x03\0\0'), size, body);
}

/** The 128 bytes at the end of an old MP3. */
export function id3v1({ title = '', artist = '', remark = '' }: Readonly<Record<string, string>>): Uint8Array {
  const field = (text: string, length: number) => raw(text.padEnd(length, '\0'));
  return joined('TAG', field(title, 30), field(artist, 30), field('', 30), '2026', field(remark, 30), raw('\0'));
}

/** An APE tag with its head and foot. */
export function ape(key: string, value: string): Uint8Array {
  const little = (number: number) => bigEndian(number, 4).reverse();
  const item = joined(little(joined(value).length), little(0), key, raw('\0'), value);
  const end = (flags: number) =>
    joined('APETAGEX', little(2000), little(item.length + 32), little(1), little(flags), new Uint8Array(8));
  return joined(end(0xa000_0000), item, end(0x8000_0000));
}

/** Frames of silence, 128 kilobits in a second. */
export function mp3Sound(frames = 3): Uint8Array {
  return joined(...Array.from({ length: frames }, () => joined(raw('\xff\xfb\x90\x64'), new Uint8Array(413))));
}
