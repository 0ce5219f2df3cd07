import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOW } from '../fixtures/site/now.ts';

const root = join(import.meta.dirname, '../..');

/**
 * The site used by tests of the code: its entries and its date never change. tests/content checks the real `content/`.
 */
export const frozenSite = {
  content: join(root, 'tests/fixtures/site/content'),
  /** The time of the build and of visits, as an ISO date. */
  now: NOW,
  /** The folder into which `npm test` builds it. */
  dist: join(root, 'dist-frozen'),
} as const;

/** Where Node keeps code that it has compiled: tests start hundreds of commands, and each would do so anew. */
export const compileCache = join(root, 'node_modules/.cache/compiled');

const apartFromContent = pathToFileURL(join(root, 'tests/lib/apart-from-content.ts')).href;

/**
 * The environment that points code to this site and forbids reading the real one. The machine's clock is years ahead,
 * so code that uses it instead of NOW fails on any day.
 */
export const frozenEnv = {
  CONTENT_DIR: frozenSite.content,
  NOW: frozenSite.now,
  DIST_DIR: frozenSite.dist,
  TEST_CLOCK: process.env['TEST_CLOCK'] ?? '2031-03-01T09:00:00Z',
  NODE_OPTIONS: `--import=${apartFromContent}`,
  NODE_COMPILE_CACHE: compileCache,
};
