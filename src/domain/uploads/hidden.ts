import type { MetadataBudget } from './metadata.ts';
import { hasPrivateTags, withoutPrivateTags } from './mp3.ts';
import { blankBoxes, findPrivateBoxes } from './mp4.ts';
import { checkMetadata, type PictureKind, readPicture, stripMetadata } from './pictures.ts';
import { broken, type Problem } from './problem.ts';
import { problems } from './problems.ts';
import { findPrivateElements, voidElements } from './webm.ts';

/** Kinds of files that may stand in another one, or alone, with a place and names in them. */
export type HidingKind = PictureKind | 'mp3' | 'mp4' | 'webm';

/** What a picture, film or sound says of itself beside what it shows: places and people. */
export function checkHidden(kind: HidingKind, bytes: Uint8Array, budget?: MetadataBudget): Problem[] {
  switch (kind) {
    case 'mp4':
      return checkFilm(findPrivateBoxes(bytes));
    case 'webm':
      return checkFilm(findPrivateElements(bytes));
    case 'mp3': {
      const isPrivate = hasPrivateTags(bytes);
      if (isPrivate === undefined) return [broken('звук обрывается или испорчен')];
      return isPrivate ? [problems.person] : [];
    }
    default: {
      const picture = readPicture(kind, bytes, budget);
      return picture ? checkMetadata(picture) : [broken('картинка обрывается или испорчена')];
    }
  }
}

/** The file without that; what shows and sounds does not change. */
export function withoutHidden(kind: HidingKind, bytes: Uint8Array): Uint8Array {
  switch (kind) {
    case 'mp4': {
      const { places = [], people = [] } = findPrivateBoxes(bytes) ?? {};
      return blankBoxes(bytes, [...places, ...people]);
    }
    case 'webm': {
      const { places = [], people = [], checksums = [] } = findPrivateElements(bytes) ?? {};
      return voidElements(bytes, [...places, ...people, ...checksums]);
    }
    case 'mp3':
      return withoutPrivateTags(bytes);
    default:
      return stripMetadata(kind, bytes);
  }
}

/** Parts of a film that are private, whatever its kind. */
interface Found {
  readonly places: readonly unknown[];
  readonly people: readonly unknown[];
  readonly hasTelemetry?: boolean;
  readonly hasAttachments?: boolean;
}

function checkFilm(found: Found | undefined): Problem[] {
  if (!found) return [broken('видео обрывается')];
  return [
    ...(found.hasTelemetry ? [problems.telemetry] : []),
    ...(found.hasAttachments ? [problems.embedded] : []),
    ...(found.places.length > 0 ? [problems.location] : []),
    ...(found.people.length > 0 ? [problems.person] : []),
  ];
}
