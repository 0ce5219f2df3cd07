import { expect, test } from 'vitest';
import { type Diary, diaryBlocks, emptyDiary, readDiary, withEntry, written } from './diary.ts';

const begun = withEntry(emptyDiary, 'entry0000001');

test.each<[name: string, value: string, shows: (diary: Diary) => unknown, is: unknown]>([
  ['sign', 'спрашивают', ({ sign }) => sign, 'спрашивают'],
  ['entries.entry0000001.mine', 'покажу урок', ({ entries }) => entries[0]?.mine, 'покажу урок'],
  ['entries.entry0000001.id', 'x', (diary) => diary, begun],
  ['version', '2', (diary) => diary, begun],
  ['toString', 'x', (diary) => diary, begun],
])('%s = %s', (name, value, shows, is) => {
  expect(shows(written(begun, name, value))).toEqual(is);
});

test.each<[what: string, text: string | null, is: Diary | undefined]>([
  ['nothing', null, emptyDiary],
  ['a diary', JSON.stringify(begun), begun],
  ['half a text', '{"version":', undefined],
  ['a newer version', JSON.stringify({ ...begun, version: 2 }), undefined],
  ['a strange day', JSON.stringify(written(begun, 'entries.entry0000001.on', 'вчера')), undefined],
])('reads %s', (_, text, is) => {
  expect(readDiary(text)).toEqual(is);
});

test('the document shows every word, and leaves lines where there is none', () => {
  const full = written(written(begun, 'conclusion', 'вышло'), 'entries.entry0000001.on', '2026-12-01');
  const words = JSON.stringify(diaryBlocks(full));
  for (const part of ['вышло', '1\u00A0декабря']) expect(words).toContain(part);
  expect(diaryBlocks(emptyDiary)).toContainEqual(
    expect.objectContaining({ rows: expect.arrayContaining([['', '', '', '']]) }),
  );
});
