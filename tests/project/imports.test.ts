import { glob, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

/** A failure that is caught on the import itself: `import('…').catch(`, or a second function of `then` on further lines. */
const caughtInside = /\bimport\('[^']+'\)\s*\.(?:catch\b|then\(\s*\n)/;

// Vite puts all that is chained to an import behind the fetching of its files, and the failure of that goes unheard.
it('the failure of an import is caught around it', async () => {
  const found: string[] = [];
  for await (const file of glob('{admin,src/components,src/domain,src/islands}/**/*.{ts,astro}')) {
    if (caughtInside.test(await readFile(file, 'utf8'))) found.push(file);
  }
  expect(found).toEqual([]);
  expect(caughtInside.test("import('./a.ts').then(\n  (a) => a.b,\n  () => 0,\n)")).toBe(true);
});
