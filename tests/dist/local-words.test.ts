import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { frozenSite } from '../lib/frozen-site.ts';

it('a shared entry says in the centre’s own words what its file says in those of the base', () => {
  const file = readFileSync(join(frozenSite.content, 'faq/gde-vzyat-vremya.yaml'), 'utf8');
  const page = readFileSync(join(frozenSite.dist, 'voprosy/index.html'), 'utf8');
  expect(file).toContain('ни одного лишнего часа');
  expect(page).toContain('ни\u00A0одного свободного часа');
  expect(page).not.toContain('лишнего часа');
});
