import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOW } from '../fixtures/site/now.ts';

const root = join(import.meta.dirname, '../..');

/** The site that code is tested on: its entries and its moment never change. `content/` is judged by tests/content. */
export const frozenSite = {
  content: join(root, 'tests/fixtures/site/content'),
  /** The moment it is built for and seen at, as an ISO date. */
  now: NOW,
  /** Where `npm test` builds it. */
  dist: join(root, 'dist-frozen'),
} as const;

const apartFromContent = pathToFileURL(join(root, 'tests/lib/apart-from-content.ts')).href;

/**
 * The environment in which code finds this site instead of the real one, and can't read the real one. Its clock is
 * years ahead: code that asks the clock of the machine where it should ask NOW is found out on any day.
 */
export const frozenEnv = {
  CONTENT_DIR: frozenSite.content,
  NOW: frozenSite.now,
  DIST_DIR: frozenSite.dist,
  TEST_CLOCK: process.env['TEST_CLOCK'] ?? '2031-03-01T09:00:00Z',
  NODE_OPTIONS: `--import=${apartFromContent}`,
};
