import { ascii, concat, dataView, latin1 } from './bytes.ts';
import type { MetadataBudget } from './metadata.ts';
import type { PictureFile } from './picture.ts';

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks that make the picture; what else a file holds is not shown. */
const shown: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** More than in any real picture, a moving one included. */
const maxChunks = 50_000;
const flags = { xmp: 0x04, exif: 0x08 };

/** Parses a WebP (RFC 9649); undefined when it is damaged. */
export function readWebp(bytes: Uint8Array, budget: MetadataBudget): PictureFile | undefined {
  const end = 8 + dataView(bytes).getUint32(4, true);
  const chunks = end <= bytes.length ? readChunks(bytes.subarray(12, end)) : undefined;
  const size = chunks?.[0] && readSize(chunks[0]);
  if (!chunks || !size) return undefined;
  const extras = chunks.filter(({ type }) => !shown.has(type));
  budget.metadata -= extras.reduce((sum, { data }) => sum + data.length, 0);
  const named = (name: string) => chunks.filter(({ type }) => type === name).map(({ data }) => data);
  return {
    ...size,
    end,
    exif: named('EXIF').map((exif) => (latin1(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif)),
    texts:
      budget.metadata < 0
        ? undefined
        : extras
            .filter(({ type }) => type !== 'EXIF')
            .map(({ data }) => latin1(data))
            .join(''),
    withoutMetadata: (newExif) => {
      const imageChunks = chunks.filter(({ type }) => shown.has(type));
      const outputChunks =
        newExif && imageChunks[0]?.type === 'VP8X' ? [...imageChunks, { type: 'EXIF', data: newExif }] : imageChunks;
      const body = concat([
        ascii('WEBP'),
        ...outputChunks.map((chunk) => serializeChunk(chunk, newExif !== undefined)),
      ]);
      return concat([ascii('RIFF'), uint32(body.length), body]);
    },
  };
}

function readChunks(bytes: Uint8Array): Chunk[] | undefined {
  const view = dataView(bytes);
  const chunks: Chunk[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at + 4, true);
    if (end > bytes.length || chunks.length >= maxChunks) return undefined;
    chunks.push({ type: latin1(bytes, at, at + 4), data: bytes.subarray(at + 8, end) });
    at = end + (end & 1);
  }
  return chunks;
}

function readSize({ type, data }: Chunk): { width: number; height: number } | undefined {
  if (data.length < 10) return undefined;
  const view = dataView(data);
  if (type === 'VP8X') {
    const uint24 = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
    return { width: uint24(4), height: uint24(7) };
  }
  if (type === 'VP8L') {
    const bits = view.getUint32(1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (type !== 'VP8 ') return undefined;
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
}

function serializeChunk({ type, data }: Chunk, withExif: boolean): Uint8Array {
  const body = Uint8Array.from(data);
  if (type === 'VP8X') body[0] = ((body[0] ?? 0) & ~(flags.xmp | flags.exif)) | (withExif ? flags.exif : 0);
  return concat([ascii(type), uint32(data.length), body, new Uint8Array(data.length & 1)]);
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  dataView(bytes).setUint32(0, value, true);
  return bytes;
}
