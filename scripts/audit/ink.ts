import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dpi = 25.4;

/**
 * How far down the ink of each page of a PDF reaches, in millimetres from its upper edge; 0 for an empty page. The lower
 * margin, where a number may stand, is not looked at.
 */
export async function inkOf(pdf: Uint8Array, margin: number): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ink-'));
  try {
    await writeFile(join(folder, 'pages.pdf'), pdf);
    // A pixel is a millimetre.
    const args = ['-r', String(dpi), '-gray', join(folder, 'pages.pdf'), join(folder, 'page')];
    const { status, stderr } = spawnSync('pdftoppm', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort();
    return await Promise.all(names.map(async (name) => lowestInk(await readFile(join(folder, name)), margin)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The lowest row of a picture in PGM that is not white. */
export function lowestInk(pgm: Uint8Array, margin: number): number {
  const [head = '', size = ''] =
    /^P5\s+(\d+)\s+\d+\s+255\s/.exec(new TextDecoder('latin1').decode(pgm.subarray(0, 40))) ?? [];
  const width = Number(size);
  const pixels = pgm.subarray(head.length);
  for (let row = Math.floor(pixels.length / width) - margin - 1; row > 0; row -= 1)
    if (pixels.subarray(row * width, (row + 1) * width).some((pixel) => pixel < 200)) return row;
  return 0;
}
