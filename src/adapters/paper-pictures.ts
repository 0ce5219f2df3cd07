import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PaperPicture } from '../domain/paper/context.ts';
import { rasterScale, smallerOf } from '../domain/paper/pictures.ts';

/** Points of an SVG's own size. */
const ownDensity = 72;

/** Reads the pictures of a built site in the forms that Word shows, by `src`. */
export async function paperPictures(
  dist: string,
  sources: readonly string[],
): Promise<ReadonlyMap<string, PaperPicture>> {
  return new Map(await Promise.all(sources.map(async (src) => [src, await pictureAt(join(dist, src))] as const)));
}

async function pictureAt(path: string): Promise<PaperPicture> {
  const bytes = await readFile(path);
  const { width, height } = await sharp(bytes).metadata();
  if (!path.endsWith('.svg')) {
    const flat = sharp(bytes).flatten({ background: '#fff' });
    const [png, jpg] = await Promise.all([
      flat.clone().png().toBuffer(),
      flat.clone().jpeg({ quality: 90 }).toBuffer(),
    ]);
    return { ...smallerOf(png, jpg), width, height };
  }
  const enlarged = sharp(bytes, { density: ownDensity * rasterScale(width) });
  const png = await enlarged.flatten({ background: '#fff' }).png({ palette: true }).toBuffer();
  return { type: 'png', bytes: png, svg: bytes, width, height };
}
