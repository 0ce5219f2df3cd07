import type { PaperPicture } from './context.ts';

/** How many pixels across a drawing gets for programs that do not show drawings: enough for the width of a page. */
const drawingWidth = 1800;

/** By how much a drawing of a width is enlarged. */
export const rasterScale = (width: number): number => Math.max(1, drawingWidth / width);

/** A picture in the form that suits it: JPEG when that is much smaller, as photographs are; PNG for what has lines. */
export function smallerOf(png: Uint8Array, jpg: Uint8Array): Pick<PaperPicture, 'type' | 'bytes'> {
  return jpg.length * 2 < png.length ? { type: 'jpg', bytes: jpg } : { type: 'png', bytes: png };
}
