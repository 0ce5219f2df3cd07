import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { growSite } from '../grow/site.ts';
import { buildOnce } from './build-once.ts';
import { root } from './rivals.ts';
import { centre, rival } from './sites.ts';
import { median, type Ratio, ratioOf } from './summary.ts';

/** Enough for the entries to weigh more than the start of a build. */
const entries = 300;
const now = '2026-11-30T09:00:00Z';
const file = join(root, 'tests/builds/build-cost.json');

/**
 * How many times the processor time and memory of a plain Astro build this site takes for the same texts. The plain one
 * is built before and after, so that a machine that slows down slows both.
 */
export async function measureRatio(folder: string): Promise<Ratio> {
  const grown = growSite(entries, new Date(now));
  const own = await centre(join(folder, 'centre'), grown, now);
  const plain = await rival('astro', root, join(folder, 'astro'), grown);
  try {
    const before = await buildOnce('astro', entries, plain);
    const built = await buildOnce('centre', entries, own);
    const after = await buildOnce('astro', entries, plain);
    return ratioOf(built, { cpu: median([before.cpu, after.cpu]), memory: median([before.memory, after.memory]) });
  } finally {
    await own.remove();
    await plain.remove();
  }
}

/** The ratio that was measured last and found right. */
export async function storedRatio(): Promise<Ratio> {
  return z.object({ cpu: z.number(), memory: z.number() }).parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Measures the ratio so many times and stores the medians; gives all that were found. */
export async function storeRatio(folder: string, runs: number): Promise<Ratio[]> {
  const found: Ratio[] = [];
  while (found.length < runs) found.push(await measureRatio(folder));
  const middle = (name: keyof Ratio) => Number(median(found.map((ratio) => ratio[name])).toFixed(2));
  await writeFile(file, `${JSON.stringify({ cpu: middle('cpu'), memory: middle('memory') }, null, 2)}\n`);
  return found;
}
