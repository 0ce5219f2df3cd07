import type { Browser } from 'playwright-core';
import type { AuditFinding } from './audit-finding.ts';
import { runAxe } from './axe.ts';
import type { Page } from './dist.ts';

const widths = [390, 1280];
const schemes = ['light', 'dark'] as const;

/** Runs axe on every page at every width in every scheme, two tabs at a time; also looks for sideways scrolling. */
export async function auditAccess(
  browser: Browser,
  origin: string,
  pages: readonly Page[],
): Promise<{ runs: number; findings: AuditFinding[] }> {
  const views = widths.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme })));
  const findings: AuditFinding[] = [];
  const queue = views.flatMap((view) => pages.map(({ path }) => ({ ...view, path })));
  const runs = queue.length;
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift()) {
      const { width, colorScheme, path } = job;
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(origin + path);
      findings.push(...(await runAxe(page)));
      const extra = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (extra > 0) findings.push({ page: path, rule: 'ширина', message: `страница шире экрана ${width} px` });
      await page.close();
    }
  };
  await Promise.all([work(), work()]);
  return { runs, findings };
}
