type Bytes = Uint8Array<ArrayBuffer>;

/** A part of the index: its first and its last word, and its CBOR. */
export interface Part {
  readonly from: string;
  readonly to: string;
  readonly cbor: Bytes;
}

/** Letters that the forms of a word mostly share: these words stay in one part. */
const shared = 4;

/**
 * Cuts the words of a part of the index into parts of about `limit` bytes of CBOR, of the same shape: a list with the
 * list of words. The words are copied, not read: a large site has millions of bytes of them. Throws for another shape.
 */
export function splitWords(cbor: Bytes, limit: number): Part[] {
  const words = listAt(cbor, listAt(cbor, 0).start);
  const parts: Part[] = [];
  let group: { readonly word: string; readonly start: number }[] = [];
  let at = words.start;
  const close = (): void => {
    const [first, last] = [group[0], group.at(-1)];
    if (first && last)
      parts.push({ from: first.word, to: last.word, cbor: listed(cbor.subarray(first.start, at), group.length) });
    group = [];
  };
  for (let i = 0; i < words.length; i += 1) {
    const word = textAt(cbor, listAt(cbor, at).start);
    const size = at - (group[0]?.start ?? at);
    const isNew = group.at(-1)?.word.slice(0, shared) !== word.slice(0, shared);
    if (size > 2 * limit || (size > limit && isNew)) close();
    group.push({ word, start: at });
    at = endOf(cbor, at);
  }
  close();
  return parts;
}

// CBOR, RFC 8949: the first byte of an item has its kind in three bits and a number, or the size of that number, in five.
const kinds = { text: 3, list: 4 };

interface Head {
  readonly kind: number;
  /** The number itself, the bytes of a text, the items of a list. */
  readonly length: number;
  /** Where the head ends. */
  readonly start: number;
}

function headAt(bytes: Bytes, at: number): Head {
  const first = byteAt(bytes, at);
  const [kind, short] = [first >> 5, first & 31];
  if (short < 24) return { kind, length: short, start: at + 1 };
  if (short > 27) throw strange();
  const size = 2 ** (short - 24);
  let length = 0;
  for (let i = 1; i <= size; i += 1) length = length * 256 + byteAt(bytes, at + i);
  return { kind, length, start: at + 1 + size };
}

function byteAt(bytes: Bytes, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw strange();
  return byte;
}

function listAt(bytes: Bytes, at: number): Head {
  const head = headAt(bytes, at);
  if (head.kind !== kinds.list) throw strange();
  return head;
}

function textAt(bytes: Bytes, at: number): string {
  const { kind, length, start } = headAt(bytes, at);
  if (kind !== kinds.text) throw strange();
  return new TextDecoder().decode(bytes.subarray(start, start + length));
}

/** Where an item ends: of numbers, texts and lists, that is all there is. */
function endOf(bytes: Bytes, at: number): number {
  const { kind, length, start } = headAt(bytes, at);
  if (kind < 2) return start;
  if (kind === kinds.text && start + length <= bytes.length) return start + length;
  if (kind !== kinds.list) throw strange();
  let end = start;
  for (let i = 0; i < length; i += 1) end = endOf(bytes, end);
  return end;
}

/** A list with one list of the items; its length is as short as readers ask for. */
function listed(items: Bytes, count: number): Bytes {
  const size = [24, 256, 65_536].findIndex((limit) => count < limit);
  const bytesOf = (length: number) => Array.from({ length }, (_, i) => (count >>> (8 * (length - 1 - i))) & 255);
  const head = [
    0x81,
    ...(size === 0 ? [0x80 + count] : size < 0 ? [0x9a, ...bytesOf(4)] : [0x97 + size, ...bytesOf(size)]),
  ];
  const bytes = new Uint8Array(head.length + items.length);
  bytes.set(head);
  bytes.set(items, head.length);
  return bytes;
}

const strange = () => new Error('Not a part of an index of Pagefind 1.6');
