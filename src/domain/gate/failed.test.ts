import { expect, it } from 'vitest';
import { material, topic } from '../../../tests/lib/gate-pass.ts';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { describeFinding } from './finding.ts';
import { gate } from './gate.ts';

const deep = (levels: number): number => deep(levels + 1) + 1;

it.each([
  ['an error', () => new Error('of ours')],
  [
    'a stack that overflows',
    () => {
      try {
        return deep(0);
      } catch (error) {
        return error;
      }
    },
  ],
])('%s while an entry is judged holds back that entry alone', (_, makeError) => {
  const files = {
    'topics/tema.mdx': topic(),
    'materials/a.mdx': material(),
    'materials/b.mdx': material('', 'ОПАСНО'),
  };
  const sources = Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const parse = (source: string) => {
    if (source.includes('ОПАСНО')) throw makeError();
    return parseMarkdown(source);
  };
  const { entries, findings } = gate(sources, { parse, now: new Date('2026-11-22T12:00:00Z'), media: new Map() });
  expect([...(entries.get('materials')?.keys() ?? [])]).toEqual(['a']);
  expect(findings.map(describeFinding)).toEqual([
    'content/materials/b.mdx: не удалось прочитать запись, на сайте её не будет. Сообщите тому, кто ведёт код сайта, и пришлите ему этот файл',
  ]);
});
