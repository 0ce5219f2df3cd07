import { type CBORType, decodeCBOR } from '@levischuck/tiny-cbor';

export type Bytes = Uint8Array<ArrayBuffer>;
/** A value in Pagefind's files: a number, a string or a list of these. */
export type Packed = CBORType;

/** How every file of Pagefind begins. */
export const mark = 'pagefind_dcd';

/** The content of a Pagefind file: CBOR in gzip after a signature. Throws for anything else. */
export const unpack = async (bytes: Bytes): Promise<Packed> => decodeCBOR(await unzipped(bytes));

/** The unpacked text after the signature. Throws for anything else. */
export const unpackText = async (bytes: Bytes): Promise<string> => new TextDecoder().decode(await unzipped(bytes));

async function unzipped(bytes: Bytes): Promise<Bytes> {
  const hasOwn = typeof DecompressionStream !== 'undefined';
  const all = hasOwn ? await ownGunzip(bytes) : (await import('./gunzip.ts')).gunzip(bytes);
  if (new TextDecoder().decode(all.subarray(0, mark.length)) !== mark) throw strange();
  return all.subarray(mark.length);
}

async function ownGunzip(bytes: Bytes): Promise<Bytes> {
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** Returns the list; throws for another value. */
export function list(value: Packed): Packed[] {
  if (Array.isArray(value)) return value;
  throw strange();
}

/** Returns the string; throws for another value. */
export function text(value: Packed): string {
  if (typeof value === 'string') return value;
  throw strange();
}

/** Returns the number; throws for another value. */
export function number(value: Packed): number {
  if (typeof value === 'number') return value;
  throw strange();
}

const strange = () => new Error('Not a file of an index of Pagefind 1.6');
