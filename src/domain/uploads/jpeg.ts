import { ascii, asLatin1, joined, viewOf } from './bytes.ts';
import type { Picture } from './picture.ts';

interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
  /** The first characters of the payload, which name the kind of an APP segment. */
  readonly name: string;
}

const exifName = 'Exif\0\0';
const xmpName = 'http://ns.adobe.com/xap/1.0/\0';
const moreXmpName = 'http://ns.adobe.com/xmp/extension/\0';
/** The GUID, full length and offset that a part of a long XMP starts with. */
const moreXmpHead = 40;
const endOfPicture = 0xd9;
const startOfScan = 0xda;
const app = (number: number): number => 0xe0 + number;

/** Reads a JPEG (ITU-T T.81, annex B); undefined when it is damaged. */
export function readJpeg(bytes: Uint8Array): Picture | undefined {
  const read = segmentsOf(bytes);
  const frame = read?.segments.find((segment) => isFrame(segment));
  if (!read || !frame) return undefined;
  const { segments, end } = read;
  const view = viewOf(bytes);
  const payload = (segment: Segment, name: string) => bytes.subarray(segment.start + 4 + name.length, segment.end);
  const named = (name: string) => segments.filter((it) => it.marker === app(1) && it.name.startsWith(name));
  const [exif] = named(exifName);
  return {
    height: view.getUint16(frame.start + 5),
    width: view.getUint16(frame.start + 7),
    end,
    exif: exif && payload(exif, exifName),
    xmp: [
      ...named(xmpName).map((segment) => asLatin1(payload(segment, xmpName))),
      ...named(moreXmpName).map((segment) => asLatin1(payload(segment, moreXmpName), moreXmpHead)),
    ].join(''),
    bare: (kept) => {
      const [first, ...rest] = segments.filter(isNeeded).map(({ start, end: stop }) => bytes.subarray(start, stop));
      const isJfif = first?.[1] === app(0);
      const metadata = kept ? [exifSegment(kept)] : [];
      const head = first ? (isJfif ? [first, ...metadata] : [...metadata, first]) : metadata;
      return joined([bytes.subarray(0, 2), ...head, ...rest]);
    },
  };
}

function isFrame({ marker, start, end }: Segment): boolean {
  return end - start >= 9 && marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** What the picture can't be shown without: all but APP segments and comments; of those JFIF, colours, Adobe's. */
function isNeeded({ marker, name }: Segment): boolean {
  if (marker === 0xfe) return false;
  if (marker < app(0) || marker > app(15)) return true;
  return marker === app(0) || marker === app(14) || (marker === app(2) && name.startsWith('ICC_PROFILE'));
}

function exifSegment(exif: Uint8Array): Uint8Array {
  const payload = joined([ascii(exifName), exif]);
  const head = Uint8Array.of(0xff, app(1), 0, 0);
  viewOf(head).setUint16(2, payload.length + 2);
  return joined([head, payload]);
}

function segmentsOf(bytes: Uint8Array): { segments: Segment[]; end: number } | undefined {
  const view = viewOf(bytes);
  const segments: Segment[] = [];
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const start = at;
    if (marker === endOfPicture) {
      segments.push({ marker, start, end: at + 2, name: '' });
      return { segments, end: at + 2 };
    }
    if (at + 4 > bytes.length) return undefined;
    at += 2 + view.getUint16(at + 2);
    if (marker === startOfScan) at = scanEnd(bytes, at);
    if (at > bytes.length) return undefined;
    segments.push({ marker, start, end: at, name: asLatin1(bytes, start + 4, Math.min(at, start + 40)) });
  }
  return undefined;
}

/** Where the coded data after a scan header ends: at a marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length + 1;
}
