import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { frozenSite } from '../lib/frozen-site.ts';

const assets = readdirSync(join(frozenSite.dist, 'assets'));

it('no original of a picture lies beside what pages show', () => {
  const stems = readdirSync(join(frozenSite.content, 'media'))
    .filter((name) => /\.(?:jpe?g|png|webp)$/.test(name))
    .map((name) => name.replace(/\.[^.]+$/, ''));
  const published = assets.filter((name) => stems.includes(name.split('.')[0] ?? ''));
  expect(published.length).toBeGreaterThan(0);
  // Astro's variants bear a second mark: `name.hash_mark.webp`.
  expect(published.filter((name) => !/\.[\w-]+_[\w-]+\.webp$/.test(name))).toEqual([]);
});
