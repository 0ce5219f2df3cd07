import { expect, test } from 'vitest';
import { wrongDays } from '../../text/test-samples.ts';
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

/** A diary as an earlier version of the site stored it. */
function withDay(on: string): Diary {
  return { ...begun, entries: begun.entries.map((entry) => ({ ...entry, on })) };
}

test.each(wrongDays)('the field of a day does not take «%s»', (typed) => {
  const dated = setDiaryValue(begun, 'entries.entry0000001.on', '1.12.2026');
  expect(dated.entries[0]?.on).toBe('2026-12-01');
  expect(setDiaryValue(dated, 'entries.entry0000001.on', typed)).toBe(dated);
});

test.each<[what: string, text: string | null, expected: Diary | undefined]>([
  ['nothing', null, emptyDiary],
  ['a diary', JSON.stringify(begun), begun],
  ['a diary of an earlier version', JSON.stringify(begun).replace('"tried":"",', ''), begun],
  ['half a text', '{"version":', undefined],
  ['a newer version', JSON.stringify({ ...begun, version: 2 }), undefined],
  ['a strange day', JSON.stringify(withDay('вчера')), begun],
  ['a year of two digits', JSON.stringify(withDay('0026-12-01')), withDay('2026-12-01')],
])('reads %s', (_, text, expected) => {
  expect(readDiary(text)).toEqual(expected);
});

test('the document has every text, and empty lines for empty fields', () => {
  const full = setDiaryValue(setDiaryValue(begun, 'conclusion', 'вышло'), 'entries.entry0000001.on', '2026-12-01');
  const words = JSON.stringify(diaryDocument(full));
  for (const part of ['вышло', '1\u00A0декабря']) expect(words).toContain(part);
  expect(diaryDocument(emptyDiary)).toContainEqual({ type: 'field', label: 'Что пробовали', text: '', rows: 2 });
});
