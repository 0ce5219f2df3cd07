import { expect, it } from 'vitest';
import { ooxml } from '../../../tests/lib/upload-files.ts';
import { tableOfWord } from './table.ts';

const cell = (...lines: string[]) =>
  `<w:tc>${lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const word = (body: string) =>
  ooxml('docx', {
    body,
    parts: {
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  });

it('reads the largest table of a document', async () => {
  const small = `<w:tbl>${row(cell('УТВЕРЖДАЮ'))}</w:tbl>`;
  const roster = `<w:tbl>${row(cell('ФИО'), cell('Район'))}${row(cell('Орлова', 'Вера'), cell(''))}</w:tbl>`;
  expect(await tableOfWord(word(small + roster))).toEqual([
    ['ФИО', 'Район'],
    ['Орлова Вера', ''],
  ]);
});

it.each([
  ['a document without a table', () => word('<w:p><w:r><w:t>Текст</w:t></w:r></w:p>'), /нет таблицы/],
  ['another file', () => new TextEncoder().encode('ФИО;Район'), /./],
])('refuses %s', async (_, make, refusal) =>
  expect(await tableOfWord(make())).toEqual({ refusal: expect.stringMatching(refusal) }),
);
