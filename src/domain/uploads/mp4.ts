import { asLatin1, viewOf } from './bytes.ts';
import { hasPlace } from './exif.ts';

interface Box {
  readonly type: string;
  readonly start: number;
  /** Where its payload starts. */
  readonly inside: number;
  readonly end: number;
}

/** Deeper than any real film nests these boxes. */
const maxDepth = 6;
const holders: ReadonlySet<string> = new Set(['moov', 'trak', 'udta']);

/** The boxes of an MP4 (ISO 14496-12) that tell where it was filmed; undefined when it is damaged. */
export function placesInMp4(bytes: Uint8Array): readonly Box[] | undefined {
  const found: Box[] = [];
  const visit = (box: Box): void => {
    if (tellsPlace(bytes, box)) found.push(box);
  };
  const isWhole = walk(bytes, { from: 0, to: bytes.length, depth: 0 }, visit);
  return isWhole ? found : undefined;
}

/** The same film with those boxes blanked; nothing moves, so all offsets stay true. */
export function withoutPlaces(bytes: Uint8Array, places: readonly Box[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const { start, inside, end } of places) {
    copy.set([0x66, 0x72, 0x65, 0x65], start + 4); // «free»: a box that players skip
    copy.fill(0, inside, end);
  }
  return copy;
}

function tellsPlace(bytes: Uint8Array, { type, inside, end }: Box): boolean {
  if (type === '\xa9xyz' || type === 'loci') return true;
  if (type === 'meta') return /location|ISO6709/i.test(asLatin1(bytes, inside, end));
  return (type === 'uuid' || type === 'XMP_') && hasPlace(asLatin1(bytes, inside, end));
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

function walk(bytes: Uint8Array, { from, to, depth }: Range, visit: (box: Box) => void): boolean {
  if (depth > maxDepth) return false;
  const view = viewOf(bytes);
  for (let at = from; at < to; ) {
    // QuickTime may close a list of boxes with four zero bytes.
    if (to - at < 8) return bytes.subarray(at, to).every((byte) => byte === 0);
    const short = view.getUint32(at);
    const isLong = short === 1 && at + 16 <= to;
    const size = short === 0 ? to - at : isLong ? Number(view.getBigUint64(at + 8)) : short;
    const inside = at + (isLong ? 16 : 8);
    const end = at + size;
    if (end < inside || end > to) return false;
    const type = asLatin1(bytes, at + 4, at + 8);
    visit({ type, start: at, inside, end });
    if (holders.has(type) && !walk(bytes, { from: inside, to: end, depth: depth + 1 }, visit)) return false;
    at = end;
  }
  return true;
}
