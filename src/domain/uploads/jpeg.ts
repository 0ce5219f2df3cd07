import { ascii, concat, dataView, latin1 } from './bytes.ts';
import type { MetadataBudget } from './metadata.ts';
import type { PictureFile } from './picture.ts';

interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
  /** The first characters of the payload; they tell the kind of an APP segment. */
  readonly name: string;
}

const exifName = 'Exif\0\0';
const extendedXmpName = 'http://ns.adobe.com/xmp/extension/\0';
/** More than in any real picture. */
const maxSegments = 20_000;
/** Length of the GUID, full length and offset at the start of each part of an extended XMP. */
const extendedXmpHeader = 40;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const appMarker = (number: number): number => 0xe0 + number;

/** Parses a JPEG (ITU-T T.81, annex B); undefined when it is damaged. */
export function readJpeg(bytes: Uint8Array, budget: MetadataBudget): PictureFile | undefined {
  const parsed = readSegments(bytes);
  const frame = parsed?.segments.find((segment) => isFrame(segment));
  if (!parsed || !frame) return undefined;
  const { segments, end } = parsed;
  const view = dataView(bytes);
  const extras = segments.filter((segment) => !isNeeded(segment));
  budget.metadata -= extras.reduce((sum, { start, end: stop }) => sum + stop - start, 0);
  const isExif = ({ marker, name }: Segment) => marker === appMarker(1) && name.startsWith(exifName);
  // The parts of an extended XMP continue one another.
  const textOf = ({ start, end: stop, name }: Segment) =>
    latin1(
      bytes,
      start + 4 + (name.startsWith(extendedXmpName) ? extendedXmpName.length + extendedXmpHeader : 0),
      stop,
    );
  return {
    height: view.getUint16(frame.start + 5),
    width: view.getUint16(frame.start + 7),
    end,
    exif: extras.filter(isExif).map(({ start, end: stop }) => bytes.subarray(start + 4 + exifName.length, stop)),
    texts:
      budget.metadata < 0
        ? undefined
        : extras
            .filter((segment) => !isExif(segment))
            .map(textOf)
            .join(''),
    withoutMetadata: (newExif) => {
      const [first, ...rest] = segments.filter(isNeeded).map(({ start, end: stop }) => bytes.subarray(start, stop));
      const isJfif = first?.[1] === appMarker(0);
      const metadata = newExif ? [exifSegment(newExif)] : [];
      const head = first ? (isJfif ? [first, ...metadata] : [...metadata, first]) : metadata;
      return concat([bytes.subarray(0, 2), ...head, ...rest]);
    },
  };
}

function isFrame({ marker, start, end }: Segment): boolean {
  return end - start >= 9 && marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/**
 * Segments needed to display the picture: all but comments and APP segments, except JFIF, the colour profile and
 * Adobe's.
 */
function isNeeded({ marker, name }: Segment): boolean {
  if (marker === 0xfe) return false;
  if (marker < appMarker(0) || marker > appMarker(15)) return true;
  return (
    (marker === appMarker(0) && name.startsWith('JFIF')) ||
    marker === appMarker(14) ||
    (marker === appMarker(2) && name.startsWith('ICC_PROFILE'))
  );
}

function exifSegment(exif: Uint8Array): Uint8Array {
  const payload = concat([ascii(exifName), exif]);
  const head = Uint8Array.of(0xff, appMarker(1), 0, 0);
  dataView(head).setUint16(2, payload.length + 2);
  return concat([head, payload]);
}

function readSegments(bytes: Uint8Array): { segments: Segment[]; end: number } | undefined {
  const view = dataView(bytes);
  const segments: Segment[] = [];
  let offset = 2;
  while (offset + 2 <= bytes.length) {
    if (bytes[offset] !== 0xff) return undefined;
    const marker = bytes[offset + 1] ?? 0;
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const start = offset;
    if (segments.length >= maxSegments) return undefined;
    if (marker === endOfImage) {
      segments.push({ marker, start, end: offset + 2, name: '' });
      return { segments, end: offset + 2 };
    }
    if (offset + 4 > bytes.length) return undefined;
    offset += 2 + view.getUint16(offset + 2);
    if (marker === startOfScan) offset = scanEnd(bytes, offset);
    if (offset > bytes.length) return undefined;
    segments.push({ marker, start, end: offset, name: latin1(bytes, start + 4, Math.min(offset, start + 40)) });
  }
  return undefined;
}

/** The end of the coded data after a scan header: the first marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let offset = bytes.indexOf(0xff, from);
  while (offset >= 0 && offset + 1 < bytes.length) {
    const next = bytes[offset + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return offset;
    offset = bytes.indexOf(0xff, offset + 1);
  }
  return bytes.length + 1;
}
