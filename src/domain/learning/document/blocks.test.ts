import { expect, test } from 'vitest';
import { diaryDocument, emptyDiary } from '../diary/diary.ts';
import { noOwner } from '../owner/owner.ts';
import { planDocument } from '../plan/document.ts';
import { planForms } from '../plan/outline.ts';
import { sample } from '../plan/test-samples.ts';
import { dayInTable, tableOf } from './blocks.ts';

const owner = { name: 'Иванова Анна Викторовна', post: 'учитель', school: 'школа № 4' };

test.each<[what: string, columns: string[], rows: string[][], uses: string[], last: string[]]>([
  ['an empty one', ['№', 'Срок'], [], ['read', 'write'], ['4', '']],
  ['one without numbers', ['Срок', 'О чём'], [], ['write', 'write'], ['', '']],
  ['a free column', ['№', 'Срок'], [['1', '']], ['read', 'write'], ['1', '']],
  ['a mark', ['Срок', 'Отметка'], [['завтра', '']], ['read', 'short'], ['завтра', '']],
  ['one cell written', ['Отметка'], [[''], ['получилось']], ['read'], ['получилось']],
])('the columns of %s', (_, columns, rows, uses, last) => {
  const table = tableOf(columns, rows);
  expect(table.uses).toEqual(uses);
  expect(table.rows.at(-1)).toEqual(last);
});

test.each([
  ['2026-08-31', '31.08.2026'],
  ['', ''],
])('the day «%s» in a table is «%s»', (day, text) => {
  expect(dayInTable(day)).toBe(text);
});

test.each(Object.keys(planForms) as (keyof typeof planForms)[])('%s says whose it is, and is signed', (form) => {
  const blocks = planDocument({ ...sample, form }, owner);
  expect(blocks[1]).toEqual({
    type: 'facts',
    facts: [
      { label: 'Фамилия, имя, отчество', text: owner.name },
      { label: 'Должность', text: owner.post },
      { label: 'Школа', text: owner.school },
    ],
  });
  expect(blocks.at(-1)).toEqual({
    type: 'signatures',
    signatures: [
      { label: 'Составил(а)', sign: 'подпись', name: 'Иванова\u00A0А.\u00A0В.' },
      { label: 'Согласовано', sign: 'должность, подпись', name: '' },
    ],
  });
  const nobodys = planDocument({ ...sample, form });
  expect(JSON.stringify(nobodys)).not.toContain('Иванова');
  expect(nobodys[1]).toMatchObject({ facts: [{ text: '' }, { text: '' }, { text: '' }] });
});

test('a diary says who keeps it, when that is known, and nobody agrees to it', () => {
  const facts = [{ label: 'Ведёт', text: 'Иванова Анна Викторовна, учитель, школа № 4' }];
  expect(diaryDocument(emptyDiary, owner)[1]).toEqual({ type: 'facts', facts });
  for (const one of [owner, noOwner]) {
    expect(diaryDocument(emptyDiary, one).some(({ type }) => type === 'signatures')).toBe(false);
  }
  expect(diaryDocument(emptyDiary, noOwner).some(({ type }) => type === 'facts')).toBe(false);
});
