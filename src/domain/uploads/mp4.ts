import { dataView, latin1 } from './bytes.ts';
import { hasLocation } from './exif.ts';

interface Box {
  readonly type: string;
  readonly start: number;
  readonly payloadStart: number;
  readonly end: number;
}

/** Deeper than in any real video. */
const maxDepth = 6;
const containerTypes: ReadonlySet<string> = new Set(['moov', 'trak', 'udta']);

/** Finds the boxes of an MP4 (ISO 14496-12) that say where it was filmed; undefined when the file is damaged. */
export function findLocationBoxes(bytes: Uint8Array): readonly Box[] | undefined {
  const found: Box[] = [];
  const visit = (box: Box): void => {
    if (isLocationBox(bytes, box)) found.push(box);
  };
  const isWhole = walk(bytes, { from: 0, to: bytes.length, depth: 0 }, visit);
  return isWhole ? found : undefined;
}

/** A copy with these boxes emptied. Their size does not change, so all offsets stay valid. */
export function blankBoxes(bytes: Uint8Array, boxes: readonly Box[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const { start, payloadStart, end } of boxes) {
    copy.set([0x66, 0x72, 0x65, 0x65], start + 4); // «free»: a box type that players skip
    copy.fill(0, payloadStart, end);
  }
  return copy;
}

function isLocationBox(bytes: Uint8Array, { type, payloadStart, end }: Box): boolean {
  if (type === '\xa9xyz' || type === 'loci') return true;
  if (type === 'meta') return /location|ISO6709/i.test(latin1(bytes, payloadStart, end));
  return (type === 'uuid' || type === 'XMP_') && hasLocation(latin1(bytes, payloadStart, end));
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

function walk(bytes: Uint8Array, { from, to, depth }: Range, visit: (box: Box) => void): boolean {
  if (depth > maxDepth) return false;
  const view = dataView(bytes);
  for (let offset = from; offset < to; ) {
    // QuickTime may end a list of boxes with four zero bytes.
    if (to - offset < 8) return bytes.subarray(offset, to).every((byte) => byte === 0);
    const size32 = view.getUint32(offset);
    const isLong = size32 === 1 && offset + 16 <= to;
    const size = size32 === 0 ? to - offset : isLong ? Number(view.getBigUint64(offset + 8)) : size32;
    const payloadStart = offset + (isLong ? 16 : 8);
    const end = offset + size;
    if (end < payloadStart || end > to) return false;
    const type = latin1(bytes, offset + 4, offset + 8);
    visit({ type, start: offset, payloadStart, end });
    if (containerTypes.has(type) && !walk(bytes, { from: payloadStart, to: end, depth: depth + 1 }, visit))
      return false;
    offset = end;
  }
  return true;
}
