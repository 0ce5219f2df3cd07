import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acceptedLacks } from '../lib/css-lacks-accepted.ts';
import { sourcesIn } from '../lib/sources.ts';
import { lacksOfSource } from '../lib/style-lacks.ts';

const styled = sourcesIn('src', 'admin').filter(
  ({ path, text }) => path.endsWith('.css') || (path.endsWith('.astro') && text.includes('<style>')),
);
const colours = readFileSync('src/styles/colours.css', 'utf8');

it('every style is read by each browser of the baseline', () => {
  expect(styled.length).toBeGreaterThan(50);
  const lacks = styled.flatMap(({ path, text }) => lacksOfSource(path, text).map((lack) => `${path}: ${lack}`));
  expect(lacks).toEqual([]);
});

describe('a copy with a line that old browsers drop', () => {
  it.each([
    ['a { color: light-dark(red, blue) }', 'types.color.light-dark'],
    [':root { --a: light-dark(red, blue) }', 'types.color.light-dark'],
    ['a { color: red; color: light-dark(var(--ink), blue) }', 'types.color.light-dark'],
    ['a { inline-size: 100cqi }', 'types.length.container_query_length_units'],
    ['@container (min-width: 1px) { a { color: red } }', 'at-rules.container'],
    ['a:has(b) { color: red }', 'selectors.has'],
    ['@media (scripting: none) { a { color: red } }', 'at-rules.media.scripting'],
    // The bundler's own words for it, which Safari 15.6 does not read.
    ['@media (width < 40rem) { a { color: red } }', 'at-rules.media.or_syntax'],
    ['@starting-style { a { color: red } }', 'at-rules.starting-style'],
    ['ul { align-items: last baseline }', 'properties.align-items.last_baseline'],
    ['a { text-decoration: underline 2px var(--ink) }', 'properties.text-decoration.includes_thickness'],
    ["a::before { content: '+' / '' }", 'properties.content.alt_text'],
  ])('%s', (line, feature) => {
    expect(lacksOfSource('src/styles/colours.css', `${colours}\n${line}`)).toEqual([
      expect.stringContaining(`${feature}: `),
    ]);
  });

  it.each([
    'a { color: red; color: light-dark(red, blue) }',
    '@supports (color: light-dark(red, blue)) { a { color: light-dark(red, blue) } }',
    'a { b { color: red } }',
    '@media (width >= 40rem) { a { color: red } }',
    '@media not all and (min-width: 40rem) { a { color: red } }',
  ])('passes %s', (line) => {
    expect(lacksOfSource('src/styles/colours.css', `${colours}\n${line}`)).toEqual([]);
  });
});

it('accepts only lacks that are there', () => {
  const seen = styled.flatMap(({ path, text }) => lacksOfSource(path, text, {}).map((lack) => lack.split(':')[0]));
  expect(Object.keys(acceptedLacks).filter((feature) => !seen.includes(feature))).toEqual([]);
});

it('each colour of the dark scheme has one of the light', () => {
  const [light = '', dark = ''] = colours.split('@media');
  const namesIn = (css: string) => [...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name);
  expect(namesIn(dark)).toEqual(namesIn(light));
});
