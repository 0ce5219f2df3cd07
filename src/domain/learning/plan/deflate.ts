import { deflateSync, Inflate } from 'fflate';

/** Packs bytes as the browser's own `deflate-raw` does. Import this module only where the browser has none. */
export const deflateRaw = (bytes: Uint8Array): Uint8Array => deflateSync(bytes);

// A byte can unpack to a thousand: small steps keep what is too much small.
const step = 1024;

/** Unpacks such bytes. Throws on damaged ones, and a RangeError when there are more than `maxBytes` to come. */
export function inflateRaw(bytes: Uint8Array, maxBytes: number): Uint8Array {
  const result = new Uint8Array(maxBytes);
  let size = 0;
  const inflate = new Inflate((chunk) => {
    if (size + chunk.length > maxBytes) throw new RangeError('Too large');
    result.set(chunk, size);
    size += chunk.length;
  });
  let from = 0;
  do {
    inflate.push(bytes.subarray(from, from + step), from + step >= bytes.length);
    from += step;
  } while (from < bytes.length);
  return result.slice(0, size);
}
