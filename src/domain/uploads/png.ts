import { ascii, asLatin1, inflated, joined, viewOf } from './bytes.ts';
import type { Picture } from './picture.ts';

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly data: Uint8Array;
}

/** Longest metadata that is unpacked. */
const maxText = 4_000_000;
const metadata: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** Reads a PNG (W3C, third edition); undefined when it is damaged. */
export function readPng(bytes: Uint8Array): Picture | undefined {
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13) return undefined;
  const size = viewOf(header.data);
  const texts = chunks.map(textOf);
  const profile = texts.find(({ keyword }) => /^Raw profile type (?:exif|app1)$/i.test(keyword));
  const rawExif = profile && fromHex(profile.text);
  return {
    width: size.getUint32(0),
    height: size.getUint32(4),
    end: chunks.at(-1)?.end ?? 0,
    exif: chunks.find(({ type }) => type === 'eXIf')?.data ?? rawExif,
    xmp: texts.map(({ keyword, text }) => (/^Raw profile/i.test(keyword) ? asLatin1(fromHex(text)) : text)).join(''),
    bare: (exif) => {
      const kept = chunks.filter(({ type }) => !metadata.has(type));
      const [first, ...rest] = kept.map(({ start, end }) => bytes.subarray(start, end));
      return joined([
        bytes.subarray(0, 8),
        first ?? new Uint8Array(),
        ...(exif ? [chunkOf('eXIf', exif)] : []),
        ...rest,
      ]);
    },
  };
}

function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const type = asLatin1(bytes, at + 4, at + 8);
    chunks.push({ type, start: at, end, data: bytes.subarray(at + 8, end - 4) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}

function textOf({ type, data }: Chunk): { keyword: string; text: string } {
  const none = { keyword: '', text: '' };
  if (!/^(?:tEXt|zTXt|iTXt)$/.test(type)) return none;
  const split = data.indexOf(0);
  if (split < 0) return none;
  const keyword = asLatin1(data, 0, split);
  if (type === 'tEXt') return { keyword, text: asLatin1(data, split + 1) };
  if (type === 'zTXt') return { keyword, text: unpacked(data.subarray(split + 2)) };
  const language = data.indexOf(0, split + 3);
  const start = data.indexOf(0, language + 1) + 1;
  return { keyword, text: data[split + 1] === 1 ? unpacked(data.subarray(start)) : asLatin1(data, start) };
}

function unpacked(data: Uint8Array): string {
  return asLatin1(inflated(data, maxText, 'zlib') ?? new Uint8Array());
}

/** ImageMagick's way: a name, a length, then bytes as hexadecimal digits, perhaps after «Exif» and two zeros. */
function fromHex(text: string): Uint8Array {
  const digits = text.replace(/^\s*\w+\s+\d+\s+/, '').replace(/[^0-9a-f]/gi, '');
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return asLatin1(bytes, 0, 6) === 'Exif\0\0' ? bytes.subarray(6) : bytes;
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const body = joined([ascii(type), data]);
  const chunk = joined([new Uint8Array(4), body, new Uint8Array(4)]);
  const view = viewOf(chunk);
  view.setUint32(0, data.length);
  view.setUint32(chunk.length - 4, crc32(body));
  return chunk;
}

/** The checksum of PNG, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
