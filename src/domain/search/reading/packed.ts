import { type CBORType, decodeCBOR } from '@levischuck/tiny-cbor';

export type Bytes = Uint8Array<ArrayBuffer>;
/** A value as Pagefind packs it: here a number, a text or a list of such. */
export type Packed = CBORType;

const mark = 'pagefind_dcd';

/** What a file of Pagefind's holds: CBOR in gzip behind a mark; throws at anything else. */
export const unpack = async (bytes: Bytes): Promise<Packed> => decodeCBOR(await unzipped(bytes));

/** The text behind the mark, without gzip; throws at anything else. */
export const unpackText = async (bytes: Bytes): Promise<string> => new TextDecoder().decode(await unzipped(bytes));

async function unzipped(bytes: Bytes): Promise<Bytes> {
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const all = new Uint8Array(await new Response(plain).arrayBuffer());
  if (new TextDecoder().decode(all.subarray(0, mark.length)) !== mark) throw strange();
  return all.subarray(mark.length);
}

/** A value that must be a list; throws otherwise. */
export function list(value: Packed): Packed[] {
  if (Array.isArray(value)) return value;
  throw strange();
}

/** A value that must be text; throws otherwise. */
export function text(value: Packed): string {
  if (typeof value === 'string') return value;
  throw strange();
}

/** A value that must be a number; throws otherwise. */
export function number(value: Packed): number {
  if (typeof value === 'number') return value;
  throw strange();
}

const strange = () => new Error('Not a file of an index of Pagefind 1.6');
