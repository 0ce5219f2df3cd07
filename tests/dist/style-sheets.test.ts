import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { distDir } from '../lib/dist.ts';
import { unaccepted } from '../lib/style-lacks.ts';

const order = ['reset', 'tokens', 'base', 'prose', 'components', 'utilities'];
const folder = join(distDir, 'assets');
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));

it('every sheet with cascade layers says their order before anything else', () => {
  expect(sheets.length).toBeGreaterThan(10);
  const wrong = sheets.filter((name) => {
    const css = readFileSync(join(folder, name), 'utf8');
    const named = [...css.matchAll(/@layer ([\w, ]+)/g)].flatMap(([, names = '']) => names.split(/,\s*/));
    const first = [...new Set(named)];
    return first.join() !== order.slice(0, first.length).join();
  });
  expect(wrong).toEqual([]);
});

it('every browser of the baseline reads what is shipped, styles of packages included', () => {
  const lacks = sheets.flatMap((name) =>
    unaccepted(readFileSync(join(folder, name), 'utf8')).map((lack) => `${name}: ${lack}`),
  );
  expect(lacks).toEqual([]);
});
