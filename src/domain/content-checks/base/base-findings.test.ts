import { expect, it } from 'vitest';
import { material, pass, topic } from '../../../../tests/lib/gate-pass.ts';
import { parseMarkdown } from '../../../adapters/parse-markdown.ts';
import { baseFindings } from './base-findings.ts';

function linesOf(files: Record<string, string>): string[] {
  const { entries } = pass({ 'topics/tema.mdx': topic(), ...files }).result;
  const all = [...entries.values()].flatMap((group) => [...group.values()]);
  return baseFindings(all, parseMarkdown).map(
    ({ file, code, severity, field }) => `${severity} ${code} ${file} ${field}`,
  );
}

const chosen = 'grades: ["3"]\nanyOf: [предметы]\n';

it.each<[what: string, material: string, lines: string[]]>([
  ['nothing', material(chosen), []],
  ['no class, no subject', material(), ['warning class-missing grades', 'warning class-missing subjects']],
  ['for any, on purpose', material('anyOf: [классы, предметы]\n'), []],
  ['an outdated subject', material(chosen, 'На уроке технологии.'), ['error subject-outdated body']],
  ['advice out of its frame', material(chosen, 'Ребёнку с ЗПР дайте опору.'), ['warning advice-unmarked body']],
  ['advice in its frame', material(chosen, '<Callout kind="ovz">\n\nРебёнку с ЗПР дайте опору.\n\n</Callout>'), []],
  [
    'minutes',
    material(chosen, '## Час, 60 минут\n\n| Минуты | Дело |\n| --- | --- |\n| 5 | раз |'),
    ['error count body'],
  ],
  ['a key', material(chosen, '1. Раз\n\n## Ключ\n\n1. Да\n2. Нет'), ['error key-number body']],
  ['twice «не…, а…»', material(chosen, 'Не кот, а пёс.\n\nНе пёс, а кот.'), ['warning not-but body']],
])('finds %s', (_, text, lines) => {
  const expected = lines.map((line) => line.replace(/(\S+ \S+) (\S+)/, '$1 materials/a.mdx $2'));
  expect(linesOf({ 'materials/a.mdx': text })).toEqual(expected);
});

it('of two forms with one name tells at the second', () => {
  const form = (text: string) => material(chosen, `<Sheet title="Дневник">\n\n${text}\n\n</Sheet>`);
  const lines = linesOf({ 'materials/a.mdx': form('Раз.'), 'materials/b.mdx': form('Два.') });
  expect(lines).toEqual(['warning form-name materials/b.mdx body']);
});

it('«не…, а…» beyond what all entries may say is told once', () => {
  const files = Array.from({ length: 41 }, (_, i) => [`materials/m${i}.mdx`, material(chosen, 'Не кот, а пёс.')]);
  expect(linesOf(Object.fromEntries(files))).toHaveLength(1);
});
