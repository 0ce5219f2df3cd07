import { Inflate, Unzlib } from 'fflate';

/** Long data is processed in chunks of this many bytes. */
const chunkSize = 16_384;
/** A decoder takes longer to begin than so many bytes need without it. */
const shortLength = 64;
/** A chunk of packed data may unpack to a thousand times as much before its size is asked for. */
const packedChunk = 2048;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const utf16 = new TextDecoder('utf-16le');

/** Each byte as one character, so that regular expressions can search binary data. `to` is exclusive. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  if (to - from <= shortLength) return String.fromCharCode(...bytes.subarray(from, to));
  // TextDecoder's latin1 is windows-1252, which changes some bytes; its UTF-16 is ten times faster than other ways.
  let text = '';
  for (let offset = from; offset < to; offset += chunkSize) {
    text += utf16.decode(widened(bytes.subarray(offset, Math.min(offset + chunkSize, to))));
  }
  return text;
}

/** Decodes UTF-8 without a byte order mark; undefined for invalid bytes. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** A DataView over exactly these bytes. */
export function dataView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Joins arrays into one. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

export function ascii(word: string): Uint8Array {
  return Uint8Array.from(word, (character) => character.charCodeAt(0));
}

/**
 * Decompresses deflate or zlib data in chunks, so that a decompression bomb is noticed before it fills memory.
 * Undefined for damaged data. When the result would exceed `limit` bytes, only a first part longer than `limit` is
 * returned.
 */
export function inflate(
  bytes: Uint8Array,
  limit: number,
  format: 'deflate' | 'zlib' = 'deflate',
): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  const length = inflateTo((part) => parts.push(part), bytes, limit, format);
  return length === undefined ? undefined : concat(parts);
}

/** The length that `inflate()` would give, without keeping the result in memory. */
export function inflatedLength(bytes: Uint8Array, limit: number): number | undefined {
  return inflateTo(() => {}, bytes, limit, 'deflate');
}

function inflateTo(
  take: (part: Uint8Array) => void,
  bytes: Uint8Array,
  limit: number,
  format: 'deflate' | 'zlib',
): number | undefined {
  let total = 0;
  const stream = new (format === 'zlib' ? Unzlib : Inflate)((part) => {
    total += part.length;
    take(part);
  });
  try {
    for (let offset = 0; offset < bytes.length && total <= limit; offset += packedChunk) {
      stream.push(bytes.subarray(offset, offset + packedChunk), offset + packedChunk >= bytes.length);
    }
  } catch {
    return undefined;
  }
  return total;
}

function widened(bytes: Uint8Array): Uint16Array {
  const wide = new Uint16Array(bytes.length);
  wide.set(bytes);
  return wide;
}
