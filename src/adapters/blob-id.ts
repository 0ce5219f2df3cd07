import { createHash } from 'node:crypto';

/** The id that git gives to a file of these bytes, when no filter of the repository changes them. */
export function blobIdOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
