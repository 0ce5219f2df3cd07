import { expect, it } from 'vitest';
import { material, pass, topic } from '../../../tests/lib/gate-pass.ts';

it('tells the place of each guess, whatever else is in the text', () => {
  const body = 'Иванов Петя, 3 класс.\n\nЗвоните: +7 921 123-45-67.';
  const { findings } = pass({ 'topics/tema.mdx': topic(), 'materials/a.mdx': material('', body) });
  expect(findings.map(({ line, column }) => [line, column])).toEqual([
    [14, 1],
    [16, 10],
  ]);
});
