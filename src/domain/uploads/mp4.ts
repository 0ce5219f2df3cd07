import { dataView, latin1 } from './bytes.ts';
import { hasLocation, hasPerson } from './metadata.ts';

interface Box {
  readonly type: string;
  readonly start: number;
  readonly payloadStart: number;
  readonly end: number;
}

/** Deeper than in any real video. */
const maxDepth = 10;
const containerTypes: ReadonlySet<string> = new Set(
  'moov trak mdia udta minf stbl edts mvex moof traf mfra meco strk'.split(' '),
);
/** More than in any real video; an empty box has eight bytes. */
const maxBoxes = 50_000;
/** What a track may hold: picture, sound, captions, time codes. Others are data of the camera. */
const handlers: ReadonlySet<string> = new Set(['vide', 'soun', 'text', 'sbtl', 'subt', 'clcp', 'tmcd', 'hint']);
const placeTypes: ReadonlySet<string> = new Set(['\xa9xyz', 'loci', 'GPMF', 'GPS ']);
const personTypes: ReadonlySet<string> = new Set(
  '\xa9ART \xa9aut \xa9wrt \xa9dir \xa9prf \xa9cpy \xa9com \xa9pub \xa9own auth perf cprt ID32'.split(' '),
);
/** Boxes that may be long: lists of facts, data of other programs. */
const factTypes: ReadonlySet<string> = new Set(['meta', 'uuid', 'XMP_']);
const placeWords = /location|ISO6709|GPSL|loci|\xa9xyz/i;
/** Words of lists of facts: of QuickTime, of iTunes (the account of a buyer too), pictures with words of their own. */
const personWords =
  /\xa9(?:ART|aut|wrt|dir|prf|cpy|com|pub)|aART|ownr|apID|cprt|ID32|Exif\0\0|auth|perf|artist|director|copyright/i;
/** Facts of one film that are read; longer ones hold pictures or other files, and go unread. */
const maxFacts = 1_000_000;

/** The boxes of a film that say where it was made and by whom, and whether it has a track of the camera's data. */
export interface PrivateBoxes {
  readonly places: readonly Box[];
  readonly people: readonly Box[];
  readonly hasTelemetry: boolean;
}

/** Finds the private boxes of an MP4 (ISO 14496-12); undefined when the file is damaged. */
export function findPrivateBoxes(bytes: Uint8Array): PrivateBoxes | undefined {
  const places: Box[] = [];
  const people: Box[] = [];
  let hasTelemetry = false;
  let count = 0;
  let facts = 0;
  const visit = (box: Box, parent: string): boolean => {
    const { type, payloadStart, end } = box;
    if (placeTypes.has(type)) places.push(box);
    if (personTypes.has(type)) people.push(box);
    if (factTypes.has(type)) {
      facts += end - payloadStart;
      const text = facts > maxFacts ? undefined : latin1(bytes, payloadStart, end);
      if (text === undefined || placeWords.test(text) || hasLocation(text)) places.push(box);
      if (text !== undefined && (personWords.test(text) || hasPerson(text))) people.push(box);
    }
    const isHandler = box.type === 'hdlr' && parent === 'mdia';
    hasTelemetry ||= isHandler && !handlers.has(latin1(bytes, box.payloadStart + 8, box.payloadStart + 12));
    count += 1;
    return count <= maxBoxes;
  };
  const isWhole = walk(bytes, { from: 0, to: bytes.length, depth: 0, parent: '' }, visit);
  return isWhole ? { places, people, hasTelemetry } : undefined;
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

interface Range {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly parent: string;
}

function walk(
  bytes: Uint8Array,
  { from, to, depth, parent }: Range,
  visit: (box: Box, parent: string) => boolean,
): boolean {
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
    if (!visit({ type, start: offset, payloadStart, end }, parent)) return false;
    const inner = { from: payloadStart, to: end, depth: depth + 1, parent: type };
    if (containerTypes.has(type) && !walk(bytes, inner, visit)) return false;
    offset = end;
  }
  return true;
}
