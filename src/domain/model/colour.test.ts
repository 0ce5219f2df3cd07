import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coloursSheet, contrast, faultOfColour, grounds, inDark } from './colour.ts';

describe('a colour of a centre', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // The site's own, as docs and the palette measure them.
    ['#2446a8', '#fbf9f4', 7.9],
    ['#b3261e', '#fbf9f4', 6.2],
    ['#9db8ff', '#16211d', 8.5],
  ])('%s on %s has the contrast %s', (one, other, wanted) => expect(contrast(one, other)).toBeCloseTo(wanted, 0));

  it.each([
    ['#2446a8', undefined],
    ['#7a3e9d', undefined],
    ['#777777', 'на светлом фоне плохо видно: контраст 4,3, нужен 4,5. Возьмите темнее, например #737373'],
    ['#ffd500', 'на светлом фоне плохо видно: контраст 1,4, нужен 4,5. Возьмите темнее, например #877100'],
    ['синий', 'нужен цвет вида #2446a8: решётка и шесть знаков 0–9, a–f'],
    ['#24A', 'нужен цвет вида #2446a8: решётка и шесть знаков 0–9, a–f'],
    ['#2446a8;}', 'нужен цвет вида #2446a8: решётка и шесть знаков 0–9, a–f'],
  ])('%s: %s', (colour, fault) => expect(faultOfColour(colour)).toBe(fault));

  it('proposes a colour that passes', () => {
    for (const colour of ['#777777', '#ffd500', '#00ff00', '#ffffff']) {
      const proposed = faultOfColour(colour)?.slice(-7) ?? '';
      expect(faultOfColour(proposed), colour).toBeUndefined();
    }
  });

  it.each(['#2446a8', '#000000', '#7a3e9d', '#0f6b78'])('%s is light enough in the dark scheme', (colour) => {
    expect(contrast(inDark(colour), grounds.dark.surface)).toBeGreaterThanOrEqual(7);
    expect(contrast(inDark(colour), grounds.dark.onLink)).toBeGreaterThanOrEqual(4.5);
  });

  it('stands in a sheet beside its dark one', () => {
    expect(coloursSheet({})).toBe('');
    expect(coloursSheet({ link: '#7a3e9d' })).toBe(
      `:root{--link:#7a3e9d}@media screen and (prefers-color-scheme:dark){:root{--link:${inDark('#7a3e9d')}}}`,
    );
  });

  it('is measured on the grounds that the styles have', () => {
    const css = readFileSync('src/styles/colours.css', 'utf8');
    const [light = '', dark = ''] = css.split('@media screen');
    const read = (part: string) =>
      ['paper', 'surface', 'on-link'].map((name) => new RegExp(`--${name}: (#\\w+)`).exec(part)?.[1]);
    expect(read(light)).toEqual(Object.values(grounds.light));
    expect(read(dark)).toEqual(Object.values(grounds.dark));
  });
});
