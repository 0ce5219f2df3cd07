import { concat, dataView, latin1 } from './bytes.ts';
import { isPrivateApe, isPrivateId3, isPrivateId3v1 } from './mp3-tags.ts';

/** A part of an MP3: sound, or a tag that may tell of people. */
interface Part {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly kind: 'sound' | 'tag' | 'private';
}

/** Kilobits in a second by the number in a frame's head, of MPEG 1 and of MPEG 2 and 2.5, layer III. */
const bitrates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
/** Samples in a second by the version and the number in a frame's head. */
const rates: Readonly<Record<number, readonly number[]>> = {
  3: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  0: [11_025, 12_000, 8000],
};
/** Words among bytes that are neither sound nor a tag: in one byte, in UTF-8, in UTF-16. */
const words = /[\x20-\x7e]{6}|(?:[\xd0\xd1][\x80-\xbf]){3}|(?:[\x20-\x7e]\0){4}|(?:[\x10-\x4f]\x04){3}/;
/** How a tag begins; the words of a song that follow the last of them belong to no part. */
const marks = /^(?:ID3[\x02-\x04]|APETAGEX|TAG|LYRICSBEGIN)/;

/** Whether tags of an MP3 name people or hold more than titles and numbers; undefined when its sound can't be found. */
export function hasPrivateTags(bytes: Uint8Array): boolean | undefined {
  const parts = partsOf(bytes);
  const lengthOf = (isSound: boolean) =>
    parts.reduce((sum, { from, to, kind }) => sum + ((kind === 'sound') === isSound ? to - from : 0), 0);
  const sound = lengthOf(true);
  // Cleaning drops what is neither sound nor a tag.
  if (sound === 0 || sound * 2 < bytes.length - lengthOf(false)) return undefined;
  return parts.some(({ kind }) => kind === 'private') || hasWordsBetween(bytes, parts);
}

function hasWordsBetween(bytes: Uint8Array, parts: readonly Part[]): boolean {
  const ends = [0, ...parts.map(({ to }) => to)];
  return ends.some((from, i) => words.test(latin1(bytes, from, parts[i]?.from ?? bytes.length)));
}

/** The sound and its harmless tags alone. Programs find frames by their heads, so nothing else has to change. */
export function withoutPrivateTags(bytes: Uint8Array): Uint8Array {
  const kept = partsOf(bytes).filter(({ kind }) => kind !== 'private');
  return concat(kept.map(({ from, to }) => bytes.subarray(from, to)));
}

/** The frames and tags in their order; bytes between them belong to none. */
function partsOf(bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  let place = 0;
  while (place < bytes.length) {
    const part = tagAt(bytes, place) ?? frameAt(bytes, place);
    const last = parts.at(-1);
    if (part?.kind === 'sound' && last?.kind === 'sound' && last.to === place)
      parts[parts.length - 1] = { ...last, to: part.to };
    else if (part) parts.push(part);
    place = part?.to ?? place + 1;
  }
  return parts;
}

/** A frame that something known follows; else a sync word may stand by chance. */
function frameAt(bytes: Uint8Array, from: number): Part | undefined {
  const length = frameLength(bytes, from);
  if (length === undefined) return undefined;
  const to = from + length;
  const isFollowed = to >= bytes.length || frameLength(bytes, to) !== undefined || markAt(bytes, to) !== undefined;
  return isFollowed ? { from, to: Math.min(to, bytes.length), kind: 'sound' } : undefined;
}

/** The length of a frame of MPEG layer III by its head (ISO 11172-3, 2.4.1.3). */
function frameLength(bytes: Uint8Array, at: number): number | undefined {
  const [sync = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (sync !== 0xff || (second & 0xe6) !== 0xe2) return undefined;
  const version = (second >> 3) & 3;
  const rate = rates[version]?.[(third >> 2) & 3];
  const bitrate = bitrates[version === 3 ? 0 : 1][third >> 4];
  if (!rate || !bitrate) return undefined;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * bitrate) / rate) + ((third >> 1) & 1);
}

/** The word that begins a tag at this place. */
function markAt(bytes: Uint8Array, from: number): string | undefined {
  const first = bytes[from];
  if (first !== 0x49 && first !== 0x41 && first !== 0x54 && first !== 0x4c) return undefined;
  return marks.exec(latin1(bytes, from, Math.min(from + 11, bytes.length)))?.[0];
}

function tagAt(bytes: Uint8Array, from: number): Part | undefined {
  const mark = markAt(bytes, from);
  const part = (length: number, isPrivate: (tag: Uint8Array) => boolean): Part => {
    const to = Math.min(from + length, bytes.length);
    return { from, to, kind: isPrivate(bytes.subarray(from, to)) ? 'private' : 'tag' };
  };
  switch (mark) {
    case undefined:
      return undefined;
    case 'APETAGEX':
      return part(apeLength(bytes, from), isPrivateApe);
    case 'TAG':
      return bytes[from + 3] === 0x2b ? part(227, () => true) : part(128, isPrivateId3v1);
    case 'LYRICSBEGIN':
      return part(mark.length, () => true);
    default:
      return part(id3Length(bytes, from), isPrivateId3);
  }
}

/** The length of an ID3v2 tag with its head and foot (ID3v2.4, 3.1): four times seven bits. */
function id3Length(bytes: Uint8Array, from: number): number {
  const [flags = 0, ...size] = bytes.subarray(from + 5, from + 10);
  return 10 + size.reduce((sum, digit) => sum * 128 + (digit & 0x7f), 0) + (flags & 0x10 ? 10 : 0);
}

/** The length of an APE tag: its size counts what follows its head. Without a head, the foot alone stands here. */
function apeLength(bytes: Uint8Array, from: number): number {
  const isHead = ((bytes[from + 23] ?? 0) & 0x20) !== 0;
  return 32 + (isHead && from + 16 <= bytes.length ? dataView(bytes).getUint32(from + 12, true) : 0);
}
