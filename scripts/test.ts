import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { findBrowser } from './lib/browser.ts';
import { runChecks } from './lib/checks.ts';
import { findLibreOffice } from './lib/libreoffice.ts';
import { findNginx } from './lib/nginx.ts';
import { lineOf, runStep } from './lib/steps.ts';

const help = `Proves that the site works: types, lint, content, unit tests, a production build, and the built
site in a real browser and behind real nginx. The last line counts what passed and what failed.

  npm test
  CI=1 npm test    a missing tool that can't be installed is an error`;

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const { passed, failed } = await prove();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function prove(): Promise<{ passed: number; failed: number }> {
  const checks = await runChecks();
  const build = await runStep({ name: 'Сборка', run: ['scripts/build.ts'] });
  if (!build.ok) console.log(build.output);
  console.log(lineOf(build));
  const browser = await findBrowser();
  if (!browser) console.log('не проверено: страницы в браузере — Chromium не найден и не установился');
  const nginx = findNginx();
  if (!nginx) console.log('не проверено: настройки nginx — nginx не найден и не установился');
  const libreoffice = findLibreOffice();
  if (!libreoffice) console.log('не проверено: файлы Word — LibreOffice не найден и не установился');
  const absent = process.env['CI'] ? [browser, nginx, libreoffice].filter((tool) => !tool).length : 0;

  const projects = [
    'unit',
    'fuzz',
    'builds',
    ...(libreoffice ? ['libreoffice'] : []),
    ...(build.ok ? ['dist'] : []),
    ...(build.ok && nginx ? ['nginx'] : []),
    ...(build.ok && browser ? ['browser', 'start', 'walk'] : []),
  ];
  const tests = await runTests(projects);
  const steps = [...checks, build];
  const broken = steps.filter(({ ok }) => !ok).length;
  return { passed: steps.length - broken + tests.passed, failed: broken + absent + tests.failed };
}

async function runTests(projects: readonly string[]): Promise<{ passed: number; failed: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'tests-'));
  const file = join(folder, 'report.json');
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok } = await runStep({
    name: 'Тесты',
    run: ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...chosen],
    aloud: true,
  });
  try {
    const { numPassedTests, numFailedTests } = report.parse(JSON.parse(await readFile(file, 'utf8')));
    // A file that can't be loaded has no tests to count, yet it failed.
    return { passed: numPassedTests, failed: numFailedTests || (ok ? 0 : 1) };
  } catch {
    console.log('Отчёта о тестах нет: они не дошли до конца.');
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true });
  }
}
