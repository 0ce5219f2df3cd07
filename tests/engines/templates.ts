import { expect, inject, it } from 'vitest';
import { appearance } from './appearance.ts';
import type { Visitor } from './visitor.ts';

/** Opens a page of each template: no error, nothing pale, no scrolling sideways. */
export function openTemplates(visitor: () => Visitor): void {
  it.each(inject('templates'))('%s', async (path) => {
    const here = visitor();
    await here.open(path);
    expect(await here.tab.run(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await here.tab.run(appearance)).toMatchObject({ pale: [], edgeless: [] });
    expect(await here.complaints()).toEqual([]);
  });
}
