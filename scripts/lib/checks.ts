import { runStep, type Step, type StepResult, summaryLine } from './steps.ts';

/** Checks of the code. */
export const codeChecks: readonly Step[] = [
  // Checks types of .astro, .ts and .mjs files; hints count as errors, so that nothing unused stays.
  { name: 'Типы', run: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint'] },
  // Browser code against the library of the oldest browsers: docs/decisions/0060-browser-code-knows-the-baseline.md.
  { name: 'Код для браузеров', run: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.browser.json'] },
  { name: 'Стиль кода', run: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
  { name: 'Ничего лишнего', run: ['node_modules/knip/bin/knip.js', '--treat-config-hints-as-errors'] },
  // What makes the site is built from `dependencies` alone: docs/decisions/0034-own-code-or-library.md.
  {
    name: 'Пакеты сайта',
    run: ['node_modules/knip/bin/knip.js', '--production', '--strict', '--dependencies'],
  },
  { name: 'Заголовки ответов', run: ['scripts/headers.ts', '--check'] },
  { name: 'Карта кода', run: ['scripts/architecture.ts', '--check'] },
  { name: 'Лицензии пакетов', run: ['scripts/third-party.ts', '--check'] },
];

/** Checks of the entries in `content/`. */
export const contentChecks: readonly Step[] = [
  { name: 'Записи', run: ['scripts/content-check.ts'] },
  { name: 'Канонический вид записей', run: ['scripts/content-fix.ts', '--check'] },
];

/** Runs the checks in parallel; prints the output of those that failed and a summary line for each. */
export async function runChecks(steps: readonly Step[]): Promise<StepResult[]> {
  const outcomes = await Promise.all(steps.map(runStep));
  for (const { name, output } of outcomes.filter(({ ok }) => !ok)) console.log(`\n— ${name}\n${output.trim()}`);
  console.log(`\n${outcomes.map(summaryLine).join('\n')}`);
  return outcomes;
}
