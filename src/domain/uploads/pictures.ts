import { asLatin1 } from './bytes.ts';
import { hasPlace, orientationOnly, readExif } from './exif.ts';
import { readJpeg } from './jpeg.ts';
import { maxPixels } from './kinds.ts';
import type { Picture } from './picture.ts';
import { readPng } from './png.ts';
import { broken, type Problem, problems } from './problem.ts';
import { readWebp } from './webp.ts';

const readers = { jpeg: readJpeg, png: readPng, webp: readWebp } as const;

export type PictureKind = keyof typeof readers;

// Five letters and more: shorter marks turn up in coded pixels by chance.
const foreignMark = /<(?:html|script|iframe|!doctype|\?php)[\s>/]/i;
const archiveMark = /PK\x03\x04|PK\x05\x06|Rar!\x1a|7z\xbc\xaf|%PDF-|MZ\x90\0|\x7fELF/;

/** Refuses a damaged picture, one too large to unpack, one with a place in it, one with something behind it. */
export function checkPicture(kind: PictureKind, bytes: Uint8Array): Problem[] {
  const picture = readers[kind](bytes);
  if (!picture) return [broken('картинка обрывается или испорчена')];
  const { width, height, end } = picture;
  const found: Problem[] = [];
  const tail = asLatin1(bytes, end);
  if (width === 0 || height === 0) found.push(broken('у картинки нет размеров'));
  if (width * height > maxPixels) found.push(tooManyPixels(width, height));
  if (foreignMark.test(asLatin1(bytes)) || archiveMark.test(tail)) found.push(problems.polyglot);
  else if (tail !== '') found.push(problems.tail);
  if (tellsPlace(picture)) found.push(problems.location);
  return found;
}

/** The picture without metadata and whatever lies behind it, turned as before; its pixels are untouched. */
export function cleanedPicture(kind: PictureKind, bytes: Uint8Array): Uint8Array {
  const picture = readers[kind](bytes);
  if (!picture) return bytes;
  const { orientation } = picture.exif ? readExif(picture.exif) : { orientation: 1 };
  return picture.bare(orientation === 1 ? undefined : orientationOnly(orientation));
}

function tellsPlace({ exif, xmp }: Picture): boolean {
  return hasPlace(xmp) || (exif !== undefined && readExif(exif).hasPlace);
}

function tooManyPixels(width: number, height: number): Problem {
  return {
    code: 'upload-pixels',
    message: `картинка слишком велика: ${width} × ${height} точек`,
    cure: 'Уменьшите её до 2000 точек по длинной стороне',
  };
}
