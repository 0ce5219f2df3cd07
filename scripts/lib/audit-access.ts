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
  for (const { width, colorScheme } of views) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const queue = pages.map(({ path }) => path);
    const work = async (): Promise<void> => {
      const tab = await context.newPage();
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        await tab.goto(origin + path);
        findings.push(...(await runAxe(tab)));
        const extra = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (extra > 0) findings.push({ page: path, rule: 'ширина', message: `страница шире экрана ${width} px` });
      }
    };
    await Promise.all([work(), work()]);
    await context.close();
  }
  return { runs: views.length * pages.length, findings };
}
