import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { findingLines } from '../../scripts/audit/finding.ts';
import { rowsOf } from '../lib/whole.ts';
import { shiftsOf, type Visit, visits } from './visit.ts';

/** What every page holds to; a file for each half, so that both cores work. `npm test` tries every second template. More of it: tests/loops/pages.test.ts. */
export function judgePages(half: 0 | 1): void {
  const visit = visits();

  const paths = inject('paths').filter((_, i) => i % 2 === half);
  describe.each(rowsOf(paths, (path) => paths.indexOf(path) % 2 === 0))('%s', (path) => {
    let opened: Visit;
    let phone: Visit;

    // Together, because each waits more than it works.
    beforeAll(async () => {
      [opened, phone] = await Promise.all([
        visit(path, { waitUntil: 'networkidle' }),
        visit(path, { viewport: { width: 390, height: 844 }, fontDelay: 400, waitUntil: 'networkidle' }),
      ]);
    });
    afterAll(async () => {
      await Promise.all([opened, phone].map((seen) => seen.close()));
    });

    it('loads without a complaint and asks no other site', () => {
      expect(opened.complaints).toEqual([]);
    });

    it('loads at most 8 kB of JS by itself', async () => {
      const bodies = await Promise.all(opened.scripts.map(async (url) => (await fetch(url)).arrayBuffer()));
      const weight = bodies.reduce((sum, body) => sum + brotliCompressSync(Buffer.from(body)).length, 0);
      expect(weight).toBeLessThanOrEqual(8000);
    });

    it('passes axe in full by day', async () => {
      expect(findingLines(await runAxe(opened.page))).toEqual([]);
    });

    it.each([320, 390, 1280])('needs no sideways scroll at %i px', async (width) => {
      await opened.page.setViewportSize({ width, height: 800 });
      const { scrollWidth, clientWidth } = await opened.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth).toBe(clientWidth);
    });

    it('does not jump on a phone when fonts are late', async () => {
      expect(await shiftsOf(phone.page)).toEqual([]);
    });
  });
}
