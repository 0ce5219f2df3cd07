import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSite } from '../../scripts/lib/dist.ts';
import { reachedBy } from '../../scripts/lib/weight.ts';

const site = await readSite();

test('client code of diagnostic and plan is at most 40 kB compressed; Word comes on demand', async () => {
  const paths = ['/projti-diagnostiku/', '/moj-plan/', '/'];
  const pages = site.pages.filter(({ path }) => paths.includes(path));
  expect(pages).toHaveLength(paths.length);
  const files = new Set((await Promise.all(pages.map((page) => reachedBy(page, site)))).flat());
  const word = [...files].filter((file) => /tc-word/.test(file));
  expect(word).toHaveLength(1);
  let total = 0;
  for (const file of files) if (!word.includes(file)) total += brotliCompressSync(await site.read(file)).length;
  console.log(`diagnostic and plan: ${total} bytes of scripts after brotli in ${files.size - 1} files`);
  expect(total).toBeLessThanOrEqual(40_000);
});
