import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { mark } from '../domain/search/reading/packed.ts';

const zip = promisify(gzip);

/**
 * What is in a file of Pagefind after its signature; throws for another file. Unlike the reader of browsers it unpacks
 * at once: there are thousands.
 */
export function unpacked(bytes: Uint8Array): Buffer<ArrayBuffer> {
  const all = gunzipSync(bytes);
  if (all.toString('latin1', 0, mark.length) !== mark) throw new Error('Not a file of Pagefind');
  return all.subarray(mark.length) as Buffer<ArrayBuffer>;
}

/** A file as Pagefind packs it. */
export const packed = (content: Uint8Array): Promise<Buffer> =>
  zip(Buffer.concat([Buffer.from(mark), content]), { level: 9 });
