import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn } from '../../../tests/lib/fixtures.ts';
import { asRead, draftOf } from '../../../tests/lib/word-import.ts';

const folder = join(import.meta.dirname, '../../../tests/fixtures/word');
const documents = filesIn(folder)
  .map(({ path }) => path)
  .filter((path) => path.endsWith('.docx'));

it.each(documents)('%s gives the draft and the report beside it', async (path) => {
  const expected = readFileSync(join(folder, path.replace(/docx$/, 'txt')), 'utf8');
  expect(`${asRead(await draftOf(readFileSync(join(folder, path))))}\n`).toBe(expected);
});

it.each([
  ['38-Мой файл й ё.docx'.normalize('NFD'), '38-Мой файл й ё', '38-moj-fajl-j-yo'],
  ['39-100%+ «план» #1 & co.docx', '39-100%+ «план» #1 & co', '39-100-plan-1-co'],
])('the name %s gives a title and a sound address', async (fileName, title, id) => {
  const draft = await draftOf(readFileSync(join(folder, 'no-title.docx')), fileName);
  expect(draft.id).toBe(id);
  expect(draft.filled).toContain(`«Заголовок»: ${title}`);
});
