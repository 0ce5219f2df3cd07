import { appendFileSync, cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeCheckout } from '../lib/checkout.ts';

// Tests of the code can't read content/ (tests/lib/apart-from-content.ts); here they are run beside another one.
const root = join(import.meta.dirname, '../..');
const checkout = makeCheckout();
const notCopied = new Set(['.git', '.astro', 'content', 'dist', 'dist-frozen', 'node_modules']);
for (const name of readdirSync(root)) {
  if (notCopied.has(name) || existsSync(join(checkout.root, name))) continue;
  cpSync(join(root, name), join(checkout.root, name), { recursive: true });
}
afterAll(() => checkout.remove());

it('beside the entries of another region, deleted, renamed, misspelt, repeated and broken, they are green', async () => {
  const file = (path: string) => join(checkout.root, 'content', path);
  const [deleted = '', renamed = '', ...others] = readdirSync(file('materials'));
  rmSync(file(`materials/${deleted}`));
  renameSync(file(`materials/${renamed}`), file('materials/inoe-imya.mdx'));
  for (const name of others)
    appendFileSync(file(`materials/${name}`), '\nПревед! Шесть слов, одних на все материалы.\n');
  appendFileSync(file('settings/site.yaml'), '\nbroken: [\n');
  const { code, output } = await checkout.run('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/');
  expect(code, output.slice(-3000)).toBe(0);
}, 600_000);
