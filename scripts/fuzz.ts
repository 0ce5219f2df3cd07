import { runStep } from './lib/steps.ts';

const help = `Tests the gate and the renderer with random texts, fields and bytes: more and other cases than npm test.

  npm run fuzz                      50 000 new cases of each property
  npm run fuzz -- 1000000           another number of cases
  FUZZ_SEED=7 npm run fuzz          the same cases again: a failure prints its seed`;

const count = Number(process.argv[2] ?? 50_000);

if (process.argv.includes('--help')) {
  console.log(help);
} else if (!Number.isInteger(count) || count < 1) {
  console.error('Укажите целое число случаев: npm run fuzz -- 100000');
  process.exitCode = 1;
} else {
  process.env['FUZZ_RUNS'] = String(count);
  process.env['FUZZ_SEED'] ??= String(Math.floor(Math.random() * 2 ** 31));
  const run = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'fuzz', '--testTimeout', '0'] as const;
  const { ok } = await runStep({ name: 'Случайные тексты', run, inheritOutput: true });
  process.exitCode = ok ? 0 : 1;
}
