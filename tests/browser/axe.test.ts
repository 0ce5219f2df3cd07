import { describe, expect, inject, it } from 'vitest';
import { linesOf } from '../../scripts/lib/audit-finding.ts';
import { colourRules, runAxe } from '../../scripts/lib/axe.ts';
import { useVisits } from './visit.ts';

const visit = useVisits();

describe.each(inject('paths'))('%s', (path) => {
  it('passes axe in full by day', async () => {
    const { page } = await visit(path, { colorScheme: 'light' });
    expect(linesOf(await runAxe(page))).toEqual([]);
    await page.context().close();
  });

  it('keeps its contrast by night', async () => {
    const { page } = await visit(path, { colorScheme: 'dark' });
    expect(linesOf(await runAxe(page, colourRules))).toEqual([]);
    await page.context().close();
  });
});
