import { expect, it } from 'vitest';
import { material, pass, topic } from '../../../tests/lib/gate-pass.ts';
import { reviewsDue } from './reviews.ts';

const base = { 'topics/tema.mdx': topic('updatedOn: 2026-11-01\n') };

it.each<[string, Record<string, string>, string[]]>([
  [
    'a review whose day has come',
    { 'materials/a.mdx': material('reviewDue: 2026-11-22\n') },
    ['materials/a.mdx — перечитать просили до 22 ноября 2026 г.'],
  ],
  [
    'no review before its day, however old',
    { 'materials/a.mdx': material('reviewDue: 2026-11-23\n').replace('2026-11-01', '2020-01-01') },
    [],
  ],
  [
    'an entry that nobody touched for two years',
    {
      'materials/b.mdx': material().replace('2026-11-01', '2024-11-21'),
      'materials/c.mdx': material().replace('2026-11-01', '2024-11-22'),
      'materials/d.mdx': material('updatedOn: 2025-01-01\n').replace('2026-11-01', '2020-01-01'),
      'materials/a.mdx': material('reviewedOn: 2023-01-01\n').replace('2026-11-01', '2022-01-01'),
    },
    [
      'materials/a.mdx — запись не менялась с 1 января 2023 г.',
      'materials/b.mdx — запись не менялась с 21 ноября 2024 г.',
    ],
  ],
])('asks for %s', (_, files, expected) => {
  const due = reviewsDue(pass({ ...base, ...files }).result);
  expect(due.map(({ file, message }) => `${file} — ${message.replaceAll('\u00A0', ' ')}`)).toEqual(expected);
});
