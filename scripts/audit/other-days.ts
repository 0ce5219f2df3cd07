import type { Step } from '../lib/steps.ts';

/** After the consents of this school year end, and years later. */
const days = ['2027-09-02', '2031-03-01'];
const outDir = 'node_modules/.cache/other-day';

/** The site and its code on days to come: nothing may break because time passes. */
export const otherDays: readonly Step[] = days.flatMap((day) => {
  const moment = `${day}T09:00:00Z`;
  return [
    { name: `Сборка сайта в день ${day}`, run: ['scripts/build.ts', '--outDir', outDir], env: { NOW: moment } },
    {
      name: `Тесты кода в день ${day}`,
      run: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'dist', '--project', 'browser'],
      env: { TEST_CLOCK: moment },
    },
  ] satisfies Step[];
});
