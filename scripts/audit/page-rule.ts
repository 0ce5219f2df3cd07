import type { Page, Site } from '../../tests/lib/dist.ts';

/** A rule for one page; each string is a violation. */
export type PageRule = (page: Page, site: Site) => string[] | Promise<string[]>;
