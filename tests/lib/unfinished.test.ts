import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
const folder = mkdtempSync(join(root, 'node_modules/.cache/unfinished-'));

afterAll(() => rmSync(folder, { recursive: true }));

it('a run that hangs is ended, and its files are named', () => {
  const reporter = JSON.stringify([join(root, 'tests/lib/unfinished.ts'), { minutes: 0.05 }]);
  writeFileSync(join(folder, 'vitest.config.mjs'), `export default { test: { reporters: [${reporter}] } };`);
  writeFileSync(
    join(folder, 'hangs.test.mjs'),
    "import { it } from 'vitest';\nit('hangs', () => { while (true); });\n",
  );
  writeFileSync(join(folder, 'ends.test.mjs'), "import { it } from 'vitest';\nit('ends', () => undefined);\n");
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { status, stderr } = spawnSync(process.execPath, [vitest, 'run', '--root', folder], {
    encoding: 'utf8',
    timeout: 60_000,
    // This run's own settings are not for that one.
    env: { PATH: process.env['PATH'] },
  });
  expect(status).toBe(1);
  expect(stderr).toContain('Тесты не закончились за 0.05 мин. Остались: hangs.test.mjs');
});
