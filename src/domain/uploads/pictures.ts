import { latin1 } from './bytes.ts';
import { orientationExif, readExif } from './exif.ts';
import { readJpeg } from './jpeg.ts';
import { maxPixels } from './kinds.ts';
import { hasLocation, hasPerson, type MetadataBudget, maxMetadata } from './metadata.ts';
import type { PictureFile } from './picture.ts';
import { readPng } from './png.ts';
import { broken, type Problem } from './problem.ts';
import { problems } from './problems.ts';
import { readWebp } from './webp.ts';

const readers = { jpeg: readJpeg, png: readPng, webp: readWebp } as const;

export type PictureKind = keyof typeof readers;

/** Parses a picture; undefined when it is damaged. */
export function readPicture(
  kind: PictureKind,
  bytes: Uint8Array,
  budget: MetadataBudget = { metadata: maxMetadata },
): PictureFile | undefined {
  return readers[kind](bytes, budget);
}

// Short marks occur in compressed pixels by chance.
const foreignMark = /<(?:html|script|iframe|!doctype|\?php)[\s>/]/i;
const archiveMark = /PK\x03\x04|PK\x05\x06|Rar!\x1a|7z\xbc\xaf|%PDF-|MZ\x90\0|\x7fELF/;

/** Refuses a picture that is damaged, has too many pixels, says where it was taken, or is followed by other data. */
export function checkPicture(kind: PictureKind, bytes: Uint8Array): Problem[] {
  const picture = readPicture(kind, bytes);
  if (!picture) return [broken('картинка обрывается или испорчена')];
  const { width, height, end } = picture;
  const found: Problem[] = [];
  const tail = latin1(bytes, end);
  if (width === 0 || height === 0) found.push(broken('у картинки нет размеров'));
  if (width * height > maxPixels) found.push(tooManyPixels(width, height));
  if (foreignMark.test(latin1(bytes)) || archiveMark.test(tail)) found.push(problems.polyglot);
  else if (tail !== '') found.push(problems.tail);
  return [...found, ...checkMetadata(picture)];
}

/**
 * Removes metadata and trailing data; the orientation stays, the pixels do not change. A damaged picture is returned
 * as it is.
 */
export function stripMetadata(kind: PictureKind, bytes: Uint8Array): Uint8Array {
  const picture = readPicture(kind, bytes);
  if (!picture) return bytes;
  const [first] = picture.exif;
  const { orientation } = first ? readExif(first) : { orientation: 1 };
  return picture.withoutMetadata(orientation === 1 ? undefined : orientationExif(orientation));
}

/** Says whether a picture tells where it was taken and who took it or is on it. */
export function checkMetadata({ exif, texts }: PictureFile): Problem[] {
  if (texts === undefined) return [problems.metadata];
  const blocks = exif.map(readExif);
  const found: Problem[] = [];
  if (hasLocation(texts) || blocks.some((block) => block.hasLocation)) found.push(problems.location);
  if (hasPerson(texts) || blocks.some((block) => block.hasPerson)) found.push(problems.person);
  return found;
}

function tooManyPixels(width: number, height: number): Problem {
  return {
    code: 'upload-pixels',
    message: `картинка слишком велика: ${width} × ${height} точек`,
    cure: 'Уменьшите её до 2000 точек по длинной стороне',
  };
}
