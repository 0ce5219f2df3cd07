import { defineConfig } from 'vitest/config';

interface Wishes {
  globalSetup?: string;
  testTimeout?: number;
  env?: Record<string, string>;
  sequence?: { groupOrder: number };
  server?: { deps: { inline: RegExp[] } };
}

const project = (name: string, include: string[], wishes: Wishes = {}) => ({
  ssr: { resolve: { mainFields: ['module', 'main'] } },
  // Two files at a time, as many as the cores of a small machine.
  test: {
    name,
    include,
    testTimeout: 15_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    expect: { poll: { timeout: 10_000 } },
    ...wishes,
  },
});

export default defineConfig({
  test: {
    projects: [
      project(
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
      project('fuzz', ['tests/fuzz/*.test.ts'], { testTimeout: 600_000 }),
      // These read the built site: `npm test` builds it first.
      project('dist', ['tests/dist/*.test.ts', 'tests/search/*.test.ts']),
      project('browser', ['tests/browser/*.test.ts'], { globalSetup: 'tests/browser/setup.ts', testTimeout: 60_000 }),
      // Every form, every block, every walk at both widths: `npm run audit` runs these.
      project('loops', ['tests/loops/*.test.ts', 'tests/browser/{plan,plan-diagnostic,needs,diary}.test.ts'], {
        globalSetup: 'tests/browser/setup.ts',
        testTimeout: 60_000,
        env: { WIDTHS: 'all' },
      }),
      // These serve the built site with real nginx and deploy/nginx.conf.
      project('nginx', ['tests/nginx/*.test.ts'], { testTimeout: 60_000 }),
      // These open Word files with LibreOffice.
      project('libreoffice', ['tests/libreoffice/*.test.ts'], { testTimeout: 60_000 }),
      // These build a copy of the site from bad or changed sources.
      project('builds', ['tests/{builds,how-to}/*.test.ts'], { testTimeout: 180_000 }),
      // These run `npm start` on a copy of the content, after the rest.
      project('start', ['tests/start/{faults,review,two-editors}.test.ts'], {
        testTimeout: 600_000,
        sequence: { groupOrder: 1 },
      }),
      // This one measures how soon it answers: alone.
      project('walk', ['tests/start/walk.test.ts'], { testTimeout: 600_000, sequence: { groupOrder: 2 } }),
    ],
  },
});
