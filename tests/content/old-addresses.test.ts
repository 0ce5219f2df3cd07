import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentDir } from '../../src/adapters/content-pass.ts';
import { distDir } from '../lib/dist.ts';
import { followNetlify, followNginx } from '../lib/follow-redirects.ts';

/** Addresses of the site before this one, by the region of its centre; a centre without such a site has none. */
const formerSites: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  'Ярославская область': [
    ['/index.php/ru/o-tsentre', '/o-centre/'],
    ['/index.php/ru/nashi-tyutory', '/nashi-tyutory/'],
    ['/index.php/ru/nashi-vstrechi', '/nashi-vstrechi/'],
    ['/index.php/ru/projti-prof-diagnostiku1', '/projti-diagnostiku/'],
    ['/index.php/ru/konsultatsii', '/konsultatsii/'],
    ['/index.php/ru/samoobrazovanie', '/samoobrazovanie/'],
    ['/index.php/ru/samoobrazovanie?id=101', '/samoobrazovanie/so-bytijnost/'],
    ['/samoobrazovanie?id=101', '/samoobrazovanie/so-bytijnost/'],
    ['/index.php/ru/', '/'],
    ['/?id=121', '/materialy/nabor-distantsionno/'],
    ['/index.php/ru/?id=121', '/materialy/nabor-distantsionno/'],
    ['/projti-prof-diagnostiku1', '/projti-diagnostiku/'],
  ],
};

it('адреса прежнего сайта ведут на своё место, на Netlify и на nginx', () => {
  const { region } = parse(readFileSync(join(contentDir, 'settings/site.yaml'), 'utf8')) as { region: string };
  const [netlify, nginx] = ['_redirects', '_redirects.nginx'].map((name) => readFileSync(join(distDir, name), 'utf8'));
  for (const [from, to] of formerSites[region] ?? []) {
    expect([from, followNetlify(netlify ?? '', from)]).toEqual([from, to]);
    expect([from, followNginx(nginx ?? '', from.includes('?') ? from : `${from}?`)]).toEqual([from, to]);
  }
});
