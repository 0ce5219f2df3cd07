import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

it('в content/ нет кода: удалите такой файл или уберите его из «Файлов»', () => {
  const names = readdirSync('content', { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /\.(?:[cm]?[jt]sx?|astro|html)$/.test(name))).toEqual([]);
});
