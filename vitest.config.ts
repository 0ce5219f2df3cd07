import { defineConfig } from 'vitest/config';
import { frozenEnv } from './tests/lib/frozen-site.ts';

const apart = 'tests/lib/apart-from-content.ts';

/** ENGINES names the engines that are here, parted by commas. */
const engines = process.env['ENGINES'] ?? 'chromium,chromium-109,firefox,webkit';
const walks = engines.split(',').map((name) => `tests/engines/${name}.test.ts`);
const editor109 = engines.includes('chromium-109') ? ['tests/engines/editor-109.test.ts'] : [];

interface Options {
  globalSetup?: string;
  setupFiles?: string[];
  testTimeout?: number;
  env?: Record<string, string>;
  sequence?: { groupOrder: number };
  server?: { deps: { inline: RegExp[] } };
}

const project = (name: string, include: string[], options: Options = {}) => ({
  ssr: { resolve: { mainFields: ['module', 'main'] } },
  // Two files at a time, as many as the cores of a small machine.
  test: {
    name,
    include,
    testTimeout: 15_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    expect: { poll: { timeout: 10_000 } },
    ...options,
  },
});

/** Tests of the code: all of them see the frozen site, none sees `content/`. */
const code = (name: string, include: string[], options: Options = {}) =>
  project(name, include, { ...options, setupFiles: [apart], env: { ...frozenEnv, ...options.env } });

export default defineConfig({
  test: {
    projects: [
      code(
        'unit',
        [
          'src/**/*.test.ts',
          'scripts/**/*.test.ts',
          'tests/{project,gate,editor,editor-server,scripts,lib,texts}/*.test.ts',
        ],
        {
          testTimeout: 60_000,
          // Written for bundlers: Node alone can't load it.
          server: { deps: { inline: [/decap-cms-/] } },
        },
      ),
      // Thousands of random texts each; the same ones every time.
      code('fuzz', ['tests/fuzz/*.test.ts'], { testTimeout: 600_000 }),
      // These read the built site: `npm test` builds it first.
      code('dist', ['tests/dist/*.test.ts']),
      code('browser', ['tests/browser/*.test.ts'], { globalSetup: 'tests/browser/setup.ts', testTimeout: 60_000 }),
      // One walk in each engine; the whole also opens every template, at both widths: `npm run audit` runs that.
      code('engines', walks, { globalSetup: 'tests/engines/setup.ts' }),
      code('engines-whole', [...walks, ...editor109], {
        globalSetup: 'tests/engines/setup.ts',
        env: { WIDTHS: 'all' },
      }),
      // Every form, every block, every walk at both widths: `npm run audit` runs these.
      code(
        'loops',
        ['tests/loops/*.test.ts', 'tests/browser/{plan,plan-diagnostic,plan-tutor,needs,diary,offline-portal}.test.ts'],
        {
          globalSetup: 'tests/browser/setup.ts',
          testTimeout: 60_000,
          env: { WIDTHS: 'all' },
        },
      ),
      // These serve the built site with real nginx and deploy/nginx.conf.
      code('nginx', ['tests/nginx/*.test.ts'], { testTimeout: 60_000 }),
      // These open Word files with LibreOffice.
      code('libreoffice', ['tests/libreoffice/*.test.ts'], { testTimeout: 60_000 }),
      // These build a copy of the site from bad or changed sources; some compare it with the built site.
      code('builds', ['tests/{builds,how-to}/*.test.ts'], { testTimeout: 180_000 }),
      // These run `npm start` on a copy of the content, after the rest.
      code('start', ['tests/start/{faults,review,two-editors}.test.ts'], {
        testTimeout: 600_000,
        sequence: { groupOrder: 1 },
      }),
      // This one measures how soon it answers: alone.
      code('walk', ['tests/start/walk.test.ts'], { testTimeout: 600_000, sequence: { groupOrder: 2 } }),
      // The tests of the code beside other entries: `npm run audit` runs these.
      code('proofs', ['tests/proofs/*.test.ts'], { testTimeout: 600_000 }),
      // What is saved, killed a thousand times: `npm run audit` runs these.
      code('kills', ['tests/kills/*.test.ts'], { testTimeout: 3_600_000 }),
      // The only group that reads `content/` and the site built of it: when it fails, a text wants mending, not the code.
      project('content', ['tests/content/*.test.ts'], { testTimeout: 60_000 }),
    ],
  },
});
