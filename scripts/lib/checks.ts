import { lineOf, type Outcome, runStep, type Step } from './steps.ts';

/** What is asked of the code. */
export const codeChecks: readonly Step[] = [
  // Types of .astro, .ts and .mjs files alike; hints count, so that nothing unused stays.
  { name: 'Типы', run: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'Стиль кода', run: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
  { name: 'Ничего лишнего', run: ['node_modules/knip/bin/knip.js', '--treat-config-hints-as-errors'] },
  { name: 'Заголовки ответов', run: ['scripts/headers.ts', '--check'] },
  { name: 'Карта кода', run: ['scripts/architecture.ts', '--check'] },
  { name: 'Лицензии пакетов', run: ['scripts/third-party.ts', '--check'] },
];

/** What is asked of the entries of `content/`. */
export const contentChecks: readonly Step[] = [
  { name: 'Записи', run: ['scripts/content-check.ts'] },
  { name: 'Канонический вид записей', run: ['scripts/content-fix.ts', '--check'] },
];

/** Runs the checks side by side; prints the output of what failed and one line for each. */
export async function runChecks(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes = await Promise.all(steps.map(runStep));
  for (const { name, output } of outcomes.filter(({ ok }) => !ok)) console.log(`\n— ${name}\n${output.trim()}`);
  console.log(`\n${outcomes.map(lineOf).join('\n')}`);
  return outcomes;
}
