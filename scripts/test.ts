import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { frozenEnv, frozenSite } from '../tests/lib/frozen-site.ts';
import { codeChecks, contentChecks, runChecks } from './lib/checks.ts';
import { engineTitles, findEngines, sortEngines } from './lib/engines.ts';
import { findLibreOffice } from './lib/libreoffice.ts';
import { findNginx } from './lib/nginx.ts';
import { runStep, type StepResult, summaryLine } from './lib/steps.ts';

const help = `Proves that the site works. Two parts, told apart in what is printed:
the code, on the frozen site tests/fixtures/site: types, lint, unit tests, a production build, real browsers, real nginx;
the content: every entry of content/, and the site built of them.
The last line counts what passed and what failed.

  npm test
  npm test -- code       the code alone
  npm test -- build      builds the frozen site, for the groups of tests that read it
  npm test -- content    the content alone
  TEST_CLOCK=2027-09-02T09:00:00Z npm test -- code    as if it were that day (otherwise years ahead)
  CI=1 npm test          a missing tool that can't be installed is an error`;

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const [part] = process.argv.slice(2);
if (part === '--help') {
  console.log(help);
} else if (part === 'build') {
  process.exitCode = (await buildFrozen()).ok ? 0 : 1;
} else if (part !== undefined && part !== 'code' && part !== 'content') {
  console.error(`Неизвестная часть проверок: ${part}. Бывает code, build или content.`);
  process.exitCode = 2;
} else {
  const counts: Count[] = [];
  if (part !== 'content') counts.push(await proveCode());
  if (part !== 'code') counts.push(await proveContent());
  const sum = (key: keyof Count) => counts.reduce((all, count) => all + count[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

async function proveCode(): Promise<Count> {
  console.log('\n=== Код: на образцовом сайте tests/fixtures/site ===');
  const checks = await runChecks(codeChecks.map((step) => ({ ...step, env: frozenEnv })));
  const build = await buildFrozen();
  const engines = await findEngines();
  const { present, absent: absentEngines } = sortEngines(engines);
  for (const name of absentEngines)
    console.log(`не проверено: страницы в браузере — ${engineTitles[name]} не найден и не установился`);
  const nginx = findNginx();
  if (!nginx) console.log('не проверено: настройки nginx — nginx не найден и не установился');
  const libreoffice = findLibreOffice();
  if (!libreoffice) console.log('не проверено: файлы Word — LibreOffice не найден и не установился');
  const absentTools = [nginx, libreoffice].filter((tool) => !tool).length + absentEngines.length;
  const absent = process.env['CI'] ? absentTools : 0;
  const groups = [
    'unit',
    'fuzz',
    ...(build.ok ? ['builds', 'dist'] : []),
    ...(build.ok && libreoffice ? ['libreoffice'] : []),
    ...(build.ok && nginx ? ['nginx'] : []),
    ...(build.ok && nginx && engines.chromium ? ['tabs'] : []),
    ...(build.ok && engines.chromium ? ['browser', 'start', 'walk'] : []),
    // There it walks in all engines but today's Chromium.
    ...(build.ok && present.some((name) => name !== 'chromium') ? ['engines'] : []),
  ];
  const tests = await runTests('Тесты кода', groups, { ENGINES: present.join() });
  const steps = countOf([...checks, build]);
  return { passed: steps.passed + tests.passed, failed: steps.failed + absent + tests.failed };
}

async function proveContent(): Promise<Count> {
  console.log('\n=== Содержание: записи content/. Если здесь ошибка, править надо запись, а не код ===');
  const checks = await runChecks(contentChecks);
  const build = await buildSite('Сборка сайта');
  const tests = build.ok ? await runTests('Проверки содержания', ['content']) : { passed: 0, failed: 0 };
  const steps = countOf([...checks, build]);
  return { passed: steps.passed + tests.passed, failed: steps.failed + tests.failed };
}

function buildFrozen(): Promise<StepResult> {
  return buildSite('Сборка образцового сайта', ['--outDir', frozenSite.dist], frozenEnv);
}

async function buildSite(name: string, args: readonly string[] = [], env = {}): Promise<StepResult> {
  const build = await runStep({ name, run: ['scripts/build.ts', ...args], env });
  if (!build.ok) console.log(build.output);
  console.log(summaryLine(build));
  return build;
}

function countOf(steps: readonly StepResult[]): Count {
  const failed = steps.filter(({ ok }) => !ok).length;
  return { passed: steps.length - failed, failed };
}

async function runTests(name: string, projects: readonly string[], env = {}): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'tests-'));
  const file = join(folder, 'report.json');
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    '--reporter=tests/lib/unfinished.ts',
    `--outputFile.json=${file}`,
  ];
  const { ok } = await runStep({
    name,
    run: ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...chosen],
    inheritOutput: true,
    env,
  });
  try {
    const { numPassedTests, numFailedTests } = report.parse(JSON.parse(await readFile(file, 'utf8')));
    // A test file that fails to load has no tests to count.
    return { passed: numPassedTests, failed: numFailedTests || (ok ? 0 : 1) };
  } catch {
    console.log('Отчёта о тестах нет: они не дошли до конца.');
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true });
  }
}
