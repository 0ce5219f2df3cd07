import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeCheckout } from '../lib/checkout.ts';

const checkout = makeCheckout();
const content = join(checkout.root, 'content');
afterAll(() => checkout.remove());

/** Breaks every entry of a collection; gives the number of them. */
function spoil(collection: string): number {
  const names = readdirSync(join(content, collection));
  for (const name of names) writeFileSync(join(content, collection, name), '---\ntitle: "\n');
  return names.length;
}

it('the site stands when whole collections are spoilt: settings, questionnaire, topics, pages', async () => {
  const count = ['settings', 'diagnostics', 'topics', 'pages'].reduce((sum, name) => sum + spoil(name), 0);
  const { code, output } = await checkout.build();
  expect(output).not.toContain('ERROR');
  expect(code).toBe(0);
  expect(Number(/отложены: (\d+)/.exec(output)?.[1])).toBeGreaterThanOrEqual(count);
  expect(readFileSync(join(checkout.root, 'dist/index.html'), 'utf8')).toContain('<main');
  expect(readFileSync(join(checkout.root, 'dist/slovar/index.html'), 'utf8')).toContain('Рабочий отклик');
});
