import { expect, test } from 'vitest';
import { addEntry, type Diary, diaryDocument, emptyDiary, readDiary, setDiaryValue } from './diary.ts';

const begun = addEntry(emptyDiary, 'entry0000001');

test.each<[name: string, value: string, read: (diary: Diary) => unknown, expected: unknown]>([
  ['sign', 'спрашивают', ({ sign }) => sign, 'спрашивают'],
  ['entries.entry0000001.mine', 'покажу урок', ({ entries }) => entries[0]?.mine, 'покажу урок'],
  ['entries.entry0000001.id', 'x', (diary) => diary, begun],
  ['version', '2', (diary) => diary, begun],
  ['toString', 'x', (diary) => diary, begun],
])('%s = %s', (name, value, read, expected) => {
  expect(read(setDiaryValue(begun, name, value))).toEqual(expected);
});

test.each<[what: string, text: string | null, expected: Diary | undefined]>([
  ['nothing', null, emptyDiary],
  ['a diary', JSON.stringify(begun), begun],
  ['half a text', '{"version":', undefined],
  ['a newer version', JSON.stringify({ ...begun, version: 2 }), undefined],
  ['a strange day', JSON.stringify(setDiaryValue(begun, 'entries.entry0000001.on', 'вчера')), undefined],
])('reads %s', (_, text, expected) => {
  expect(readDiary(text)).toEqual(expected);
});

test('the document has every text, and empty lines for empty fields', () => {
  const full = setDiaryValue(setDiaryValue(begun, 'conclusion', 'вышло'), 'entries.entry0000001.on', '2026-12-01');
  const words = JSON.stringify(diaryDocument(full));
  for (const part of ['вышло', '1\u00A0декабря']) expect(words).toContain(part);
  expect(diaryDocument(emptyDiary)).toContainEqual(
    expect.objectContaining({ rows: expect.arrayContaining([['', '', '', '']]) }),
  );
});
