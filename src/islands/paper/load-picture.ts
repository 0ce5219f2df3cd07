import type { PaperPicture } from '../../domain/paper/context.ts';
import { rasterScale, smallerOf } from '../../domain/paper/pictures.ts';

/** Loads a picture of the page in the forms that Word shows. Throws when it does not come. */
export async function loadPicture(src: string): Promise<PaperPicture> {
  const image = new Image();
  image.src = src;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const isDrawing = /\.svg$/.test(src);
  const canvas = document.createElement('canvas');
  const scale = isDrawing ? rasterScale(width) : 1;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new TypeError('The browser gives no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await bytesOf(canvas, 'image/png');
  if (!isDrawing) return { ...smallerOf(png, await bytesOf(canvas, 'image/jpeg')), width, height };
  const svg = new Uint8Array(await (await fetch(src)).arrayBuffer());
  return { type: 'png', bytes: png, svg, width, height };
}

async function bytesOf(canvas: HTMLCanvasElement, type: string): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, jpegQuality));
  if (!blob) throw new TypeError(`The browser gives no ${type}`);
  return new Uint8Array(await blob.arrayBuffer());
}

const jpegQuality = 0.9;
