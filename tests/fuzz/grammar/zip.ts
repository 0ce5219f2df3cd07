import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { joined } from '../../lib/upload-files.ts';

/** A file of an archive, and what its two heads say falsely of it. */
export interface ZipPiece {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly isStored?: boolean;
  readonly lies?: {
    readonly name?: string;
    readonly size?: number;
    readonly packed?: number;
    readonly method?: number;
    readonly flags?: number;
    readonly offset?: number;
    /** Whether the directory leaves it out. */
    readonly isHidden?: boolean;
    /** Bytes behind it. */
    readonly gap?: number;
  };
}

/** What the end of an archive says falsely. */
export interface ZipEnd {
  readonly count?: number;
  readonly comment?: string;
  readonly before?: string;
  readonly isZip64?: boolean;
}

const head = (mark: string, numbers: readonly (readonly [value: number, length: number])[]): Buffer => {
  const bytes = Buffer.alloc(4 + numbers.reduce((sum, [, length]) => sum + length, 0));
  bytes.write(mark, 'latin1');
  let at = 4;
  for (const [value, length] of numbers) {
    bytes.writeUIntLE(value % 256 ** length, at, length);
    at += length;
  }
  return bytes;
};

/** Writes an archive by its parts (PKWARE APPNOTE 4.3); `fflate` would not write lies. */
export function writeZip(pieces: readonly ZipPiece[], end: ZipEnd = {}): Uint8Array {
  const bodies: Buffer[] = [Buffer.from(end.before ?? '', 'latin1')];
  const directory: Buffer[] = [];
  let offset = bodies[0]?.length ?? 0;
  for (const { name, data, isStored = false, lies = {} } of pieces) {
    const plain = Buffer.from(joined(data));
    const packed = isStored ? plain : deflateRawSync(plain);
    const method = lies.method ?? (isStored ? 0 : 8);
    const common = [
      [lies.flags ?? 0, 2],
      [method, 2],
      [0, 4],
      [crc32(plain), 4],
      [lies.packed ?? packed.length, 4],
    ] as const;
    const local = Buffer.from(lies.name ?? name, 'latin1');
    const central = Buffer.from(name, 'latin1');
    const gap = Buffer.alloc(lies.gap ?? 0, 'x');
    const size = [lies.size ?? plain.length, 4] as const;
    bodies.push(head('PK\x03\x04', [[20, 2], ...common, size, [local.length, 2], [0, 2]]), local, packed, gap);
    const where = [
      [central.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [lies.offset ?? offset, 4],
    ] as const;
    if (!lies.isHidden) directory.push(head('PK\x01\x02', [[20, 2], [20, 2], ...common, size, ...where]), central);
    offset += 30 + local.length + packed.length + gap.length;
  }
  const list = Buffer.concat(directory);
  const count = end.count ?? directory.length / 2;
  const comment = Buffer.from(end.comment ?? '', 'latin1');
  const zip64 = end.isZip64
    ? Buffer.concat([
        head('PK\x06\x06', [
          [44, 6],
          [0, 2],
          [45, 2],
          [45, 2],
          [0, 4],
          [0, 4],
          [count, 6],
          [0, 2],
          [count, 6],
          [0, 2],
          [list.length, 6],
          [0, 2],
          [offset, 6],
          [0, 2],
        ]),
        head('PK\x06\x07', [
          [0, 4],
          [offset + list.length, 6],
          [0, 2],
          [1, 4],
        ]),
      ])
    : Buffer.alloc(0);
  const last = head('PK\x05\x06', [
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [list.length, 4],
    [offset, 4],
    [comment.length, 2],
  ]);
  return new Uint8Array(Buffer.concat([...bodies, list, zip64, last, comment]));
}

/** The files of an archive as its directory tells them, and as who reads on from the beginning finds them. */
export function readTwice(bytes: Uint8Array): string[] {
  const texts = Object.entries(unzipSync(bytes)).map(
    ([name, data]) => `${name}\n${Buffer.from(data).toString('utf8')}`,
  );
  const all = Buffer.from(bytes);
  for (let at = all.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; at = all.indexOf('PK\x03\x04', at + 1, 'latin1')) {
    if (at + 30 > all.length) break;
    const start = at + 30 + all.readUInt16LE(at + 26) + all.readUInt16LE(at + 28);
    texts.push(all.toString('latin1', at + 30, start));
    try {
      const isStored = all.readUInt16LE(at + 8) === 0;
      const body = isStored
        ? all.subarray(start, start + all.readUInt32LE(at + 18))
        : inflateRawSync(all.subarray(start), { finishFlush: 2, maxOutputLength: 20_000_000 });
      texts.push(body.toString('utf8'));
    } catch {
      // No file begins here.
    }
  }
  return texts;
}
