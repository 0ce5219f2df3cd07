import { sanitizeOffice } from './authors.ts';
import { withoutHidden } from './hidden.ts';
import { blankPdfAuthors } from './pdf-authors.ts';
import { type PictureKind, stripMetadata } from './pictures.ts';
import { fixableCodes } from './problems.ts';
import { withoutAuthors } from './svg-authors.ts';
import { judgeUpload } from './upload.ts';

/** Removes the problems listed in `fixableCodes` as far as it can; returns the same array when nothing changes. */
export function sanitizeUpload(bytes: Uint8Array): Uint8Array {
  const { kind, problems } = judgeUpload(bytes);
  if (!kind || !problems.some(({ code }) => fixableCodes.has(code))) return bytes;
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'mp3':
    case 'mp4':
    case 'webm':
      return withoutHidden(kind, bytes);
    case 'svg':
      return withoutAuthors(bytes);
    case 'pdf':
      return blankPdfAuthors(bytes);
    default:
      return sanitizeOffice(bytes);
  }
}

/** What is published of an upload that passed: a picture without any metadata but orientation and colour. */
export function publishedUpload(bytes: Uint8Array): Uint8Array {
  const { kind } = judgeUpload(bytes);
  return kind === 'jpeg' || kind === 'png' || kind === 'webp'
    ? stripMetadata(kind satisfies PictureKind, bytes)
    : bytes;
}
