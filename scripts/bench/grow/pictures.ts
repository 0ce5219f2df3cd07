import sharp from 'sharp';
import { Dice } from '../dice.ts';

const width = 400;
const height = 260;

/** A picture of a few kB, another for each number: rings, hills and dots, as JPEG or, each third one, as SVG. */
export async function drawPicture(place: number): Promise<{ ending: 'jpg' | 'svg'; bytes: Uint8Array }> {
  const dice = new Dice(place * 7919 + 17);
  const colour = () => `#${dice.whole(0, 0xffffff).toString(16).padStart(6, '0')}`;
  const shape = () =>
    dice.next() < 0.5
      ? `<circle cx="${dice.whole(0, width)}" cy="${dice.whole(0, height)}" r="${dice.whole(8, 90)}" fill="${colour()}"/>`
      : `<path d="M0 ${dice.whole(0, height)} Q${dice.whole(0, width)} ${dice.whole(0, height)} ${width} ${dice.whole(0, height)}" stroke="${colour()}" stroke-width="${dice.whole(2, 14)}" fill="none"/>`;
  const shapes = Array.from({ length: dice.whole(6, 16) }, shape).join('');
  const svg = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colour()}"/>${shapes}</svg>`,
  );
  if (isSvg(place)) return { ending: 'svg', bytes: svg };
  return { ending: 'jpg', bytes: await sharp(svg).jpeg({ quality: 50 }).toBuffer() };
}

const isSvg = (place: number) => place % 3 === 2;

/** The name under which an entry shows the picture. */
export const pictureName = (place: number): string => `media/risunok-${place}.${isSvg(place) ? 'svg' : 'jpg'}`;
