import { dataView, latin1 } from './bytes.ts';
import { hasLocation } from './metadata.ts';

/** The EXIF data that the site uses. */
export interface Exif {
  /** Whether it says where the picture was taken. */
  readonly hasLocation: boolean;
  /** Whether it names the photographer or the owner of the camera. */
  readonly hasPerson: boolean;
  /** EXIF orientation, 1 to 8; 1 is upright. */
  readonly orientation: number;
}

const orientationTag = 0x0112;
const gpsTag = 0x8825;
/** GPS tags: latitude, longitude, destination latitude and longitude, area name (Exif 2.32, 4.6.6). */
const locationTags: ReadonlySet<number> = new Set([0x02, 0x04, 0x14, 0x16, 0x1c]);
/** Artist, Copyright, CameraOwnerName and, from Windows, XPAuthor. */
const personTags: ReadonlySet<number> = new Set([0x013b, 0x8298, 0xa430, 0x9c9d]);
const exifTag = 0x8769;
/** IFD0, the thumbnail's IFD and some spare; the limit stops endless loops. */
const maxDirectories = 4;
/** Tags of one block that are read. A camera writes a hundred; who writes thousands wants a judge to read for ever. */
const maxTags = 1000;

/**
 * Reads EXIF from bytes that start with the TIFF header. A damaged block gives what could be read; one with too many
 * tags counts as if it said where.
 */
export function readExif(tiff: Uint8Array): Exif {
  let orientation = 1;
  let isLocated = hasLocation(latin1(tiff));
  let isNamed = false;
  if (tiff.length < 8) return { hasLocation: isLocated, hasPerson: isNamed, orientation };
  const view = dataView(tiff);
  const littleEndian = view.getUint16(0) === 0x4949;
  let remaining = maxTags;
  const read = (at: number) => {
    const directory = readDirectory(view, at, littleEndian, remaining);
    remaining -= directory.tags.length;
    return directory;
  };
  let offset = view.getUint32(4, littleEndian);
  for (let i = 0; i < maxDirectories && offset !== 0; i += 1) {
    const { tags, next } = read(offset);
    isLocated ||= tags.some(
      ({ tag, value }) => tag === gpsTag && read(value).tags.some((inner) => locationTags.has(inner.tag)),
    );
    const inner = tags.flatMap(({ tag, value }) => (tag === exifTag ? read(value).tags : []));
    isNamed ||= [...tags, ...inner].some(({ tag }) => personTags.has(tag));
    const stored = tags.find(({ tag }) => tag === orientationTag)?.short ?? 1;
    if (i === 0 && stored >= 1 && stored <= 8) orientation = stored;
    offset = next;
  }
  return { hasLocation: isLocated || remaining <= 0, hasPerson: isNamed, orientation };
}

interface Tag {
  readonly tag: number;
  readonly value: number;
  readonly short: number;
}

function readDirectory(
  view: DataView,
  offset: number,
  littleEndian: boolean,
  limit: number,
): { tags: Tag[]; next: number } {
  const tags: Tag[] = [];
  if (offset + 2 > view.byteLength) return { tags, next: 0 };
  const end = offset + 2 + view.getUint16(offset, littleEndian) * 12;
  for (let entry = offset + 2; entry + 12 <= Math.min(end, view.byteLength) && tags.length < limit; entry += 12) {
    tags.push({
      tag: view.getUint16(entry, littleEndian),
      value: view.getUint32(entry + 8, littleEndian),
      short: view.getUint16(entry + 8, littleEndian),
    });
  }
  return { tags, next: end + 4 <= view.byteLength ? view.getUint32(end, littleEndian) : 0 };
}

/** An EXIF block, starting with the TIFF header, that contains only an orientation. */
export function orientationExif(orientation: number): Uint8Array {
  const bytes = new Uint8Array(26);
  const view = dataView(bytes);
  view.setUint32(0, 0x49492a00);
  view.setUint32(4, 8, true);
  view.setUint16(8, 1, true);
  view.setUint16(10, orientationTag, true);
  view.setUint16(12, 3, true);
  view.setUint32(14, 1, true);
  view.setUint16(18, orientation, true);
  return bytes;
}
