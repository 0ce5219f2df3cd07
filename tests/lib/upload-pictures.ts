import { crc32, deflateSync } from 'node:zlib';
import { joined, raw } from './upload-files.ts';

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** A chunk of a PNG; `length` is what it says of itself. */
export function pngChunk(type: string, data: string | Uint8Array, length?: number): Uint8Array {
  const body = joined(raw(type), data);
  return joined(uint32(length ?? body.length - 4), body, uint32(crc32(body)));
}

/** A grey picture of one point with these chunks before its pixels. */
export function pngOf(...chunks: Uint8Array[]): Uint8Array {
  const head = pngChunk('IHDR', raw('\0\0\0\x01\0\0\0\x01\x08\0\0\0\0'));
  const pixels = pngChunk('IDAT', deflateSync(raw('\0\0')));
  return joined(raw('\x89PNG\r\n\x1a\n'), head, ...chunks, pixels, pngChunk('IEND', ''));
}

/** EXIF of so many tags, each of which says that the tags of the place are these same. */
export function gpsOfGps(count: number): Uint8Array {
  const tag = raw('\x25\x88\x04\0\x01\0\0\0\x08\0\0\0');
  const number = Uint8Array.of(count & 0xff, count >> 8);
  return joined(raw('II*\0\x08\0\0\0'), number, ...Array.from({ length: count }, () => tag), raw('\0\0\0\0'));
}
