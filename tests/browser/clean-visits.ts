import type { Page } from 'playwright';
import { afterEach, expect } from 'vitest';
import { type Visit, visits } from './visit.ts';

/** One visit a test, closed after it; every test ends without complaints but those that it forgives. */
export function cleanVisits(site?: () => string) {
  const visit = visits(site);
  let opened: Visit | undefined;
  let forgiven: RegExp | undefined;
  afterEach(async () => {
    const complaints = (opened?.complaints ?? []).filter((line) => !forgiven?.test(line));
    await opened?.close();
    opened = undefined;
    forgiven = undefined;
    expect(complaints).toEqual([]);
  });
  return {
    open: async (...options: Parameters<typeof visit>): Promise<Page> => {
      opened = await visit(...options);
      return opened.page;
    },
    /** The visit that is open. */
    now: () => opened,
    /** Complaints that the test itself brings about. */
    forgive: (lines: RegExp) => {
      forgiven = lines;
    },
  };
}
