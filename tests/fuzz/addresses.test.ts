import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nginxRedirects } from '../../src/domain/hosting/nginx-redirects.ts';
import { netlifyRedirects } from '../../src/domain/hosting/redirect-files.ts';
import { folderOf } from '../../src/domain/model/site-address.ts';
import { pass, settings } from '../lib/gate-pass.ts';
import { runs, seed } from './settings.ts';

const code = {
  pages: ['index.astro', 'poisk/index.astro', 'rss.xml.ts', 'materialy/[...path].astro'],
  files: ['a.svg'],
};
/** What addresses are made of, and what breaks out of them. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('/', '/', '/', '//', '.', '..', '?', '&', '=', '#', '%', '\\', ':', '*', '@'),
  },
  fc.constantFrom(
    'a',
    'b',
    'B',
    'c',
    'poisk',
    'materialy',
    'stranitsa-2',
    'index.html',
    'rss.xml',
    'con',
    'a.svg',
    'я',
  ),
  fc.constantFrom(
    '%2e',
    '%2F',
    '%5c',
    '%00',
    '%0a',
    '%E2%80%AE',
    '%EF',
    '%25',
    '%D1%8F',
    'https:',
    'evil.example',
    'id=1',
  ),
  fc.constantFrom(
    ' ',
    '\t',
    '\n',
    '\0',
    '\u202E',
    '\u200B',
    '\uFEFF',
    '\uFFFE',
    '\uD83D',
    '"',
    '$',
    ';',
    '}',
    "'",
    '<',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const address = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`);
const lines = fc.array(fc.record({ from: address, to: fc.oneof(address, fc.constant('https://a.example/')) }), {
  minLength: 1,
  maxLength: 8,
});

it('of any redirects the good ones stay: inside the site, beside its pages, without circles; the settings stand', () => {
  const check = (redirects: { from: string; to: string }[]): void => {
    const yaml = redirects.map(({ from, to }) => `  - { from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)} }\n`);
    const { result, published } = pass(
      { 'settings/site.yaml': settings(`redirects:\n${yaml.join('')}`) },
      new Map(),
      code,
    );
    expect(published).toEqual(['settings/site']);
    for (const { from, to } of result.redirects) {
      expect(join('/dist', folderOf(from) ?? '', 'index.html')).toMatch(/^\/dist\/./);
      expect(folderOf(from)?.toLowerCase() ?? 'no folder').not.toMatch(
        /^(?:poisk|materialy|rss\.xml(?:\/.*)?|a\.svg(?:\/.*)?|)$/,
      );
      expect(new URL(to, 'https://site.invalid').origin).toBe(
        to.startsWith('/') ? 'https://site.invalid' : 'https://a.example',
      );
      expect(netlifyRedirects([{ from, to }])).toMatch(/^\/[^\s]*(?: [^=/:\s]+=\S*)* \S+ 301!\n$/);
    }
    expect(nginxRedirects(result.redirects)).toMatch(/^(?:"[^\n]{1,3900};\n)*$/);
  };
  fc.assert(fc.property(lines, check), { numRuns: Math.ceil(runs / 5), seed });
}, 600_000);
