import { defineConfig } from 'vitest/config';
import { frozenEnv } from './tests/lib/frozen-site.ts';
import LongestFirst from './tests/lib/longest-first.ts';

const apart = 'tests/lib/apart-from-content.ts';

/** ENGINES names the engines that are here, parted by commas. */
const engines = (process.env['ENGINES'] ?? 'chromium,chromium-109,firefox,webkit').split(',');
const walkIn = (name: string) => `tests/engines/${name}.test.ts`;
const editor109 = engines.includes('chromium-109') ? ['tests/engines/editor-109.test.ts'] : [];

/** Tests of which `npm test` takes some rows or widths. */
const wholeTables = [
  'tests/browser/{plan,plan-diagnostic,plan-tutor,needs,diary,offline-portal}.test.ts',
  'tests/browser/{pages-1,pages-2,lost-chunks,prose-paste}.test.ts',
  'tests/{attacks/settings,gate/slow-uploads}.test.ts',
  'tests/builds/deploy-limits.test.ts',
];

interface Options {
  globalSetup?: string;
  setupFiles?: string[];
  testTimeout?: number;
  env?: Record<string, string>;
  sequence?: { groupOrder: number };
  server?: { deps: { inline: RegExp[] } };
  isolate?: boolean;
}

const project = (name: string, include: string[], options: Options = {}) => ({
  ssr: { resolve: { mainFields: ['module', 'main'] } },
  // Three files at a time on the two cores of a small machine: most wait for a browser or a process.
  test: {
    name,
    include,
    // Limits are for what hangs: a machine of continuous integration may be three times slower than a quiet one.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    maxWorkers: 3,
    expect: { poll: { timeout: 45_000 } },
    ...options,
  },
});

/** Tests of the code: all of them see the frozen site, none sees `content/`. */
const code = (name: string, include: string[], options: Options = {}) =>
  project(name, include, { ...options, setupFiles: [apart], env: { ...frozenEnv, ...options.env } });

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      code(
        'unit',
        [
          'src/**/*.test.ts',
          'scripts/**/*.test.ts',
          'tests/{project,gate,editor,editor-server,scripts,lib,texts,writing}/*.test.ts',
        ],
        {
          testTimeout: 300_000,
          // Pure code keeps no state between files, so what they share is read once: half the time.
          isolate: false,
          // Written for bundlers: Node alone can't load it.
          server: { deps: { inline: [/decap-cms-/] } },
        },
      ),
      // Hundreds of random texts each, and a thousand files made to do harm; the same ones every time. `npm run audit`
      // takes thousands.
      code('fuzz', ['tests/{fuzz,attacks}/*.test.ts'], { testTimeout: 600_000 }),
      // These read the built site: `npm test` builds it first. What they share is read once.
      code('dist', ['tests/dist/*.test.ts'], { isolate: false }),
      code('browser', ['tests/browser/*.test.ts'], { globalSetup: 'tests/browser/setup.ts', testTimeout: 180_000 }),
      // One walk in each engine but today's Chromium, where the group `browser` tries the same and more. The whole walks
      // there too, at both widths, and opens every template: `npm run audit` runs that.
      code(
        'engines',
        [...engines.filter((name) => name !== 'chromium').map(walkIn), 'tests/engines/answering.test.ts'],
        {
          globalSetup: 'tests/engines/setup.ts',
        },
      ),
      code('engines-whole', [...engines.map(walkIn), ...editor109], {
        globalSetup: 'tests/engines/setup.ts',
        env: { WIDTHS: 'all' },
      }),
      // Every form, every walk at both widths, every row of long tables: `npm run audit` runs these.
      code('loops', ['tests/{loops,tabs}/*.test.ts', ...wholeTables], {
        globalSetup: 'tests/browser/setup.ts',
        testTimeout: 400_000,
        env: { WIDTHS: 'all' },
      }),
      // These serve the built site with real nginx and deploy/nginx.conf.
      code('nginx', ['tests/nginx/*.test.ts'], { testTimeout: 180_000 }),
      // Open tabs while releases change behind nginx.
      code('tabs', ['tests/tabs/*.test.ts'], { testTimeout: 180_000 }),
      // These open Word files with LibreOffice.
      code('libreoffice', ['tests/libreoffice/*.test.ts'], { testTimeout: 180_000 }),
      // These build a copy of the site from bad or changed sources; some compare it with the built site.
      code('builds', ['tests/{builds,how-to}/*.test.ts'], { testTimeout: 400_000 }),
      // These run `npm start` on a copy of the content.
      code('start', ['tests/start/!(walk).test.ts'], { testTimeout: 600_000 }),
      // After the rest, and alone: how soon a save is seen has a limit.
      code('walk', ['tests/start/walk.test.ts'], { testTimeout: 600_000, sequence: { groupOrder: 1 } }),
      // The tests of the code beside other entries: `npm run audit` runs these.
      code('proofs', ['tests/proofs/*.test.ts'], { testTimeout: 600_000 }),
      // What is saved, killed a thousand times: `npm run audit` runs these.
      code('kills', ['tests/kills/*.test.ts'], { testTimeout: 3_600_000 }),
      // Builds of this site's own entries beside a thousand inputs made to do harm: `npm run audit` runs these.
      project('attacks', ['tests/attacks/beside/*.test.ts'], { testTimeout: 1_800_000 }),
      // The only group that reads `content/` and the site built of it: when it fails, a text wants mending, not the code.
      project('content', ['tests/content/*.test.ts'], { testTimeout: 60_000 }),
    ],
  },
});
