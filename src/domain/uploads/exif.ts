import { asLatin1, viewOf } from './bytes.ts';

/** What the site needs to know of a picture's EXIF. */
export interface Exif {
  /** Whether it tells where the picture was taken. */
  readonly hasPlace: boolean;
  /** 1 to 8; 1 is upright. */
  readonly orientation: number;
}

const orientationTag = 0x0112;
const gpsTag = 0x8825;
/** Latitude, longitude, those of the destination, the area's name (Exif 2.32, 4.6.6). */
const placeTags: ReadonlySet<number> = new Set([0x02, 0x04, 0x14, 0x16, 0x1c]);
/** IFD0, the thumbnail's, and none that a loop could add. */
const maxDirectories = 4;

/** Whether XMP names a place: GPS of the EXIF schema, locations of IPTC. */
export function hasPlace(xmp: string): boolean {
  return /GPS(?:Dest)?(?:Latitude|Longitude)|LocationCreated|LocationShown|<geo:(?:lat|long)/.test(xmp);
}

/** Reads EXIF: the bytes from the TIFF header on. Of a damaged block it gives what could be read. */
export function readExif(tiff: Uint8Array): Exif {
  let orientation = 1;
  let placed = hasPlace(asLatin1(tiff));
  if (tiff.length < 8) return { hasPlace: placed, orientation };
  const view = viewOf(tiff);
  const little = view.getUint16(0) === 0x4949;
  let at = view.getUint32(4, little);
  for (let i = 0; i < maxDirectories && at !== 0; i += 1) {
    const { tags, next } = directory(view, at, little);
    placed ||= tags.some(
      ({ tag, value }) =>
        tag === gpsTag && directory(view, value, little).tags.some((inner) => placeTags.has(inner.tag)),
    );
    const turned = tags.find(({ tag }) => tag === orientationTag)?.short ?? 1;
    if (i === 0 && turned >= 1 && turned <= 8) orientation = turned;
    at = next;
  }
  return { hasPlace: placed, orientation };
}

interface Tag {
  readonly tag: number;
  readonly value: number;
  readonly short: number;
}

function directory(view: DataView, at: number, little: boolean): { tags: Tag[]; next: number } {
  const tags: Tag[] = [];
  if (at + 2 > view.byteLength) return { tags, next: 0 };
  const end = at + 2 + view.getUint16(at, little) * 12;
  for (let entry = at + 2; entry + 12 <= Math.min(end, view.byteLength); entry += 12) {
    tags.push({
      tag: view.getUint16(entry, little),
      value: view.getUint32(entry + 8, little),
      short: view.getUint16(entry + 8, little),
    });
  }
  return { tags, next: end + 4 <= view.byteLength ? view.getUint32(end, little) : 0 };
}

/** EXIF (from the TIFF header on) that holds an orientation and nothing else. */
export function orientationOnly(orientation: number): Uint8Array {
  const bytes = new Uint8Array(26);
  const view = viewOf(bytes);
  view.setUint32(0, 0x49492a00);
  view.setUint32(4, 8, true);
  view.setUint16(8, 1, true);
  view.setUint16(10, orientationTag, true);
  view.setUint16(12, 3, true);
  view.setUint32(14, 1, true);
  view.setUint16(18, orientation, true);
  return bytes;
}
