import type { Step } from '../lib/steps.ts';

/** A group of tests as a step of the audit. */
export const groupStep = (name: string, project: string, env: Readonly<Record<string, string>> = {}): Step => ({
  name,
  run: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=tests/lib/unfinished.ts',
    '--project',
    project,
  ],
  minutes: 240,
  env,
});

/** All forms, blocks and walks at both widths, of which `npm test` runs some; random texts by the thousand. */
export const loopsBeforeEngines: readonly Step[] = [
  { name: 'Сборка образцового сайта', run: ['scripts/test.ts', 'build'] },
  groupStep('Все формы и блоки редактора, все пути на телефоне и компьютере', 'loops'),
  groupStep('Тысячи случайных текстов', 'fuzz', { FUZZ_RUNS: '2500' }),
];

/** What takes longest. */
export const loopsAfterEngines: readonly Step[] = [
  groupStep('Тесты кода рядом с чужими записями', 'proofs'),
  groupStep('Тысяча остановок посреди записи', 'kills'),
  groupStep('Тысяча вредных записей рядом с нашими', 'attacks'),
  { name: 'Центры двух вымышленных регионов', run: ['scripts/audit/new-centres.ts'] },
];
