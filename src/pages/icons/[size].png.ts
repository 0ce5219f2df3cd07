import { readFile } from 'node:fs/promises';
import type { APIContext } from 'astro';
import sharp from 'sharp';

export function getStaticPaths() {
  return [180, 192, 512].map((size) => ({ params: { size: String(size) } }));
}

export async function GET({ params }: APIContext) {
  const size = Number(params['size']);
  const drawing = await readFile('public/favicon.svg');
  const png = await sharp(drawing, { density: 1200 }).resize(size, size).png().toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
