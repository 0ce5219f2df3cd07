import { expect, test } from 'vitest';
import { noOwner } from '../owner/owner.ts';
import { type Cover, coverOf, maxFrom, readCover, whoseLine } from './cover.ts';
import { packJson, packPlan } from './link.ts';
import { planFile, readPlanFile } from './plan-file.ts';
import { planStoreText, readPlanStore } from './plan-store.ts';
import { plansInText } from './received-plans.ts';
import { sample } from './test-samples.ts';

const today = '2026-11-25';
const owner = { name: 'Иванова Анна Викторовна', post: 'учитель', school: 'школа № 4' };

test.each<[what: string, from: string, of: Parameters<typeof coverOf>[1], expected: Cover | undefined]>([
  ['nothing said', '', undefined, undefined],
  ['spaces', '  \n ', noOwner, undefined],
  ['a sender', ' Петрова М. И. ', undefined, { from: 'Петрова М. И.', on: today }],
  ['an owner', '', owner, { from: '', on: today, owner }],
  ['both', 'Петрова', owner, { from: 'Петрова', on: today, owner }],
])('a cover with %s', (_, from, of, expected) => {
  expect(coverOf(from, of, today)).toEqual(expected);
});

test.each<[what: string, sent: unknown, expected: Cover | undefined]>([
  ['no cover', undefined, undefined],
  ['null', null, undefined],
  ['a word', 'Петрова', undefined],
  ['a list', ['Петрова'], undefined],
  ['a strange day', { from: 'Петрова', on: 'вчера' }, { from: 'Петрова', on: '' }],
  ['a day that is none', { from: 'Петрова', on: '2026-02-30' }, { from: 'Петрова', on: '' }],
  ['a name that is no text', { from: { toString: 'x' }, on: today }, undefined],
  ['an owner that is none', { from: 'Петрова', on: today, owner: 'Иванова' }, { from: 'Петрова', on: today }],
  ['ten thousand letters', { from: 'ы'.repeat(10_000), on: today }, { from: 'ы'.repeat(maxFrom), on: today }],
  ['turned letters', { from: '\u202Eавортеп\u200F', on: today }, { from: 'авортеп', on: today }],
  ['tags', { from: '<img src=x onerror=alert(1)>', on: '' }, { from: '<img src=x onerror=alert(1)>', on: '' }],
])('reads %s', (_, sent, expected) => {
  expect(readCover(sent)).toEqual(expected);
});

test('a link carries the cover only when there is one; a plan opens whatever its cover is', async () => {
  const cover = { from: 'Петрова М. И.', on: today, owner };
  expect(await plansInText(`#plan=${await packPlan(sample, cover)}`)).toEqual([{ ok: true, plan: sample, cover }]);
  expect(await plansInText(`#plan=${await packPlan(sample)}`)).toEqual([{ ok: true, plan: sample }]);
  expect(Object.keys(planFile(sample))).toEqual(['kind', 'version', 'plan']);
  const spoilt = await packJson({ ...planFile(sample), cover: { from: 7, on: [], owner: 'x' } });
  expect(await plansInText(`#plan=${spoilt}`)).toEqual([{ ok: true, plan: sample }]);
  expect(readPlanFile({ ...planFile(sample), cover: 'x' })).toEqual({ ok: true, plan: sample });
});

test('a colleague’s plan is kept with its cover; a store of before has none', () => {
  const cover = { from: 'Иванова', on: today, owner };
  const kept = { role: 'tutor', plan: sample, cover } as const;
  expect(readPlanStore(planStoreText([kept])).plans).toEqual([kept]);
  const before = JSON.stringify({ version: 1, kept: [{ role: 'tutor', plan: sample }] });
  expect(readPlanStore(before).plans).toEqual([{ role: 'tutor', plan: sample }]);
});

test.each([
  [undefined, ''],
  [{ from: 'Петрова', on: '' }, 'от кого: Петрова'],
  [{ from: 'Петрова', on: '', owner }, 'Иванова Анна Викторовна, учитель, школа № 4'],
])('in a list: %j', (cover, line) => {
  expect(whoseLine(cover)).toBe(line);
});
