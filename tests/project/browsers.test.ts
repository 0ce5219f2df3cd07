import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { baseline } from '../../src/domain/site/baseline.ts';
import { acceptedLacks } from '../lib/css-lacks-accepted.ts';

const document = readFileSync('docs/browsers.md', 'utf8');

describe('docs/browsers.md', () => {
  it('promises the browsers of the baseline, each with its version', () => {
    const promised = [...document.matchAll(/^\|[^|]+\| +(?:Chromium )?([\d.]+) +\| everything/gm)];
    expect(promised.map(([, since]) => since)).toEqual(baseline.map(({ since }) => since));
  });

  it.each(Object.entries(acceptedLacks))('says why %s may be used', (feature, { because }) => {
    const line = document.split('\n').find((text) => text.includes(`\`${feature}\``)) ?? '';
    expect(line).toContain(because);
  });
});
