import { ascii, concat, dataView, inflate, latin1 } from './bytes.ts';
import type { MetadataBudget } from './metadata.ts';
import type { PictureFile } from './picture.ts';

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly data: Uint8Array;
}

/** More than in any real picture; programs write the pixels in pieces of some thousand bytes. */
const maxChunks = 50_000;
/** What it takes to begin unpacking, counted in bytes. */
const unpackingCost = 1000;
/** The chunks that change what is seen; what else a file holds is metadata. */
const shown: ReadonlySet<string> = new Set(
  `IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT`.split(' '),
);

/** Parses a PNG (W3C, third edition); undefined when it is damaged. */
export function readPng(bytes: Uint8Array, budget: MetadataBudget): PictureFile | undefined {
  const chunks = readChunks(bytes);
  const header = chunks?.[0];
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13) return undefined;
  const size = dataView(header.data);
  const texts = readTexts(chunks, budget);
  const profiles = texts?.filter(({ keyword }) => /^Raw profile type/i.test(keyword)) ?? [];
  const exif = chunks.filter(({ type }) => type === 'eXIf').map(({ data }) => data);
  return {
    width: size.getUint32(0),
    height: size.getUint32(4),
    end: chunks.at(-1)?.end ?? 0,
    exif: [...exif, ...profiles.map(({ text }) => fromHex(text))],
    texts:
      texts &&
      [
        ...texts.map(({ keyword, text }) => `${keyword}:${text}`),
        ...profiles.map(({ text }) => latin1(fromHex(text))),
      ].join('\n'),
    withoutMetadata: (exif) => {
      const remaining = chunks.filter(({ type }) => shown.has(type));
      const [first, ...rest] = remaining.map(({ start, end }) => bytes.subarray(start, end));
      return concat([
        bytes.subarray(0, 8),
        first ?? new Uint8Array(),
        ...(exif ? [buildChunk('eXIf', exif)] : []),
        ...rest,
      ]);
    },
  };
}

function readChunks(bytes: Uint8Array): Chunk[] | undefined {
  const view = dataView(bytes);
  const chunks: Chunk[] = [];
  for (let offset = 8; offset + 12 <= bytes.length; ) {
    const length = view.getUint32(offset);
    const end = offset + 12 + length;
    if (end > bytes.length) return undefined;
    const type = latin1(bytes, offset + 4, offset + 8);
    if (chunks.length >= maxChunks) return undefined;
    chunks.push({ type, start: offset, end, data: bytes.subarray(offset + 8, end - 4) });
    if (type === 'IEND') return chunks;
    offset = end;
  }
  return undefined;
}

interface Text {
  readonly keyword: string;
  readonly text: string;
}

/** The texts of all chunks; undefined when they are too long: a short chunk may unpack to gigabytes. */
function readTexts(chunks: readonly Chunk[], budget: MetadataBudget): Text[] | undefined {
  const texts: Text[] = [];
  for (const { type, data } of chunks) {
    if (shown.has(type)) continue;
    const isUnpacked = /^[iz]TXt$/.test(type);
    budget.metadata -= isUnpacked ? unpackingCost : data.length;
    if (budget.metadata < 0) return undefined;
    if (type === 'eXIf') continue;
    const text = readText(type, data, budget.metadata);
    if (isUnpacked) budget.metadata -= text.keyword.length + text.text.length;
    if (budget.metadata < 0) return undefined;
    texts.push(text);
  }
  return texts;
}

function readText(type: string, data: Uint8Array, limit: number): Text {
  const separator = data.indexOf(0);
  if (!/^(?:tEXt|zTXt|iTXt)$/.test(type) || separator < 0) return { keyword: '', text: latin1(data) };
  const keyword = latin1(data, 0, separator);
  const inflated = (from: number) => latin1(inflate(data.subarray(from), limit, 'zlib') ?? new Uint8Array());
  if (type === 'tEXt') return { keyword, text: latin1(data, separator + 1) };
  if (type === 'zTXt') return { keyword, text: inflated(separator + 2) };
  const start = data.indexOf(0, data.indexOf(0, separator + 3) + 1) + 1;
  return { keyword, text: data[separator + 1] === 1 ? inflated(start) : latin1(data, start) };
}

/**
 * ImageMagick writes profiles so: a name, a length, then bytes as hexadecimal digits, sometimes after «Exif» and two
 * zeros.
 */
function fromHex(text: string): Uint8Array {
  const digits = text.replace(/^\s*\w+\s+\d+\s+/, '').replace(/[^0-9a-f]/gi, '');
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return latin1(bytes, 0, 6) === 'Exif\0\0' ? bytes.subarray(6) : bytes;
}

function buildChunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat([ascii(type), data]);
  const chunk = concat([new Uint8Array(4), body, new Uint8Array(4)]);
  const view = dataView(chunk);
  view.setUint32(0, data.length);
  view.setUint32(chunk.length - 4, crc32(body));
  return chunk;
}

/** The checksum of a chunk (PNG, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
