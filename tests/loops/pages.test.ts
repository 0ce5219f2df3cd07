import { describe, expect, inject, it } from 'vitest';
import { colourRules, runAxe } from '../../scripts/audit/axe.ts';
import { findingLines } from '../../scripts/audit/finding.ts';
import { shiftsOf, visits } from '../browser/visit.ts';

const visit = visits();

// What `npm test` tries on some pages alone.
describe.each(inject('paths'))('%s', (path) => {
  // Tried again: on a busy machine a font may come between layout and first paint; a real jump comes every time.
  it('does not jump on a computer', { retry: 2 }, async () => {
    const { page, close } = await visit(path, { waitUntil: 'networkidle' });
    expect(await shiftsOf(page)).toEqual([]);
    await close();
  });

  it('keeps its contrast by night', async () => {
    const { page, close } = await visit(path, { colorScheme: 'dark', waitUntil: 'networkidle' });
    expect(findingLines(await runAxe(page, colourRules))).toEqual([]);
    await close();
  });

  it('can be read without JavaScript', async () => {
    const { page, complaints, close } = await visit(path, { javaScriptEnabled: false, waitUntil: 'networkidle' });
    expect(complaints).toEqual([]);
    expect(await page.locator('h1').isVisible()).toBe(true);
    const visible = await page.locator('main :visible').allTextContents();
    expect(visible.join(' ').length).toBeGreaterThan(200);
    await close();
  });
});
