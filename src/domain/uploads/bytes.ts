import { Inflate, Unzlib } from 'fflate';

/** Long runs are taken in steps of this many bytes. */
const step = 16_384;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as characters, one for one, so that they can be searched by patterns. */
export function asLatin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  // No decoder of the platform does this: what they call latin1 is windows-1252.
  let text = '';
  for (let at = from; at < to; at += step) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + step, to)));
  }
  return text;
}

/** UTF-8 text without its byte order mark; undefined when the bytes are no such text. */
export function asText(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** A view for reading numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** One array made of several. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The bytes of an ASCII word. */
export function ascii(word: string): Uint8Array {
  return Uint8Array.from(word, (character) => character.charCodeAt(0));
}

/**
 * Unpacks deflate or zlib data step by step, so that a bomb is met before it fills the memory.
 * Gives undefined for damaged data; of more than `limit` bytes it gives a beginning that is longer than `limit`.
 */
export function inflated(
  bytes: Uint8Array,
  limit: number,
  wrapping: 'deflate' | 'zlib' = 'deflate',
): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let total = 0;
  const stream = new (wrapping === 'zlib' ? Unzlib : Inflate)((part) => {
    total += part.length;
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length && total <= limit; at += step) {
      stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch {
    return undefined;
  }
  return joined(parts);
}
