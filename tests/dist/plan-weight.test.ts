import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSite } from '../lib/dist.ts';
import { reachedBy } from '../lib/weight.ts';

const site = await readSite();

test('client code of diagnostic and plan is at most 43 kB compressed; Word and what old browsers lack come on demand', async () => {
  const reached = async (path: string) => {
    const page = site.pages.find((one) => one.path === path);
    return page ? reachedBy(page, site) : [];
  };
  // What an ordinary page can load belongs to the whole site.
  const everywhere = new Set(await reached('/o-centre/'));
  const [home, ...own] = await Promise.all(['/', '/projti-diagnostiku/', '/moj-plan/'].map(reached));
  const greeting = (home ?? []).filter((file) => /plan|Hello/.test(file));
  expect(greeting.length).toBeGreaterThan(1);
  const files = new Set([...greeting, ...own.flat()].filter((file) => !everywhere.has(file)));
  // The library is a file of its own: documents of pages need it, too.
  const word = [...files].filter((file) => /\/(?:word-file|column-widths)\./.test(file));
  expect(word).toHaveLength(2);
  // Packs links where the browser has no `deflate-raw` of its own: Safari before 16.4.
  const standIn = [...files].filter((file) => /\/(?:deflate|browser)\./.test(file));
  expect(standIn.length).toBeGreaterThan(0);
  let total = 0;
  for (const file of files)
    if (!word.includes(file) && !standIn.includes(file)) total += brotliCompressSync(await site.read(file)).length;
  console.log(
    `diagnostic and plan: ${total} bytes of scripts after brotli in ${files.size - word.length - standIn.length} files`,
  );
  expect(total).toBeLessThanOrEqual(43_000);
});
