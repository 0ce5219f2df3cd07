import { expect, it } from 'vitest';
import { missingPublishedOn } from './first-published.ts';

const today = '2026-11-23';

it.each([
  ['is published now', 'materials', { status: 'опубликовано' }, today],
  ['is published now, its day emptied', 'materials', { status: 'опубликовано', publishedOn: '' }, today],
  ['has its day', 'materials', { status: 'опубликовано', publishedOn: '2020-01-01' }, undefined],
  ['is a draft', 'materials', { status: 'черновик' }, undefined],
  ['has no such field', 'techniques', { status: 'опубликовано' }, undefined],
] as const)('an entry that %s', (_, collection, values, day) => {
  expect(missingPublishedOn(collection, values, today)).toBe(day);
});
