import { expect, test } from 'vitest';
import { parseAnswers } from './parse-answers.ts';
import { questionnaire } from './test-samples.ts';

const good = {
  version: '1.0',
  changedOn: '2026-11-22',
  areas: ['fo', 'sn'],
  impressions: { fo: 1, sn: 'na' },
  items: { FO1: 0, FO2: 3, SN1: 'na' },
  focus: 'fo',
  place: 'gavrilov-yamskij',
};

const read = (value: unknown) => parseAnswers(JSON.stringify(value), questionnaire);

test('stored answers are read back unchanged', () => {
  expect(read(good)).toEqual({ ok: true, answers: good });
});

test.each([
  ['', 'half a file'],
  ['{"version":"1.0","areas":', 'half a file'],
  ['null', 'null'],
  ['7', 'a number'],
  ['"1.0"', 'a string'],
  ['[]', 'a list'],
  ['{}', 'no version'],
  ['{"version":1}', 'a version that is no string'],
  ['{"version":"<b>1</b>"}', 'a version of another shape'],
])('%s is broken: %s', (text) => {
  expect(parseAnswers(text, questionnaire)).toEqual({ ok: false });
});

test('answers to another version keep their version', () => {
  expect(read({ ...good, version: '0.9' })).toMatchObject({
    answers: { version: '0.9', areas: good.areas },
  });
});

test.each<[what: string, given: object, left: object]>([
  ['unknown areas', { areas: ['fo', 'xx', 7] }, { areas: ['fo'] }],
  ['areas that are no list', { areas: 'fo' }, { areas: [] }],
  ['unknown statements', { items: { FO1: 1, XX1: 1, __proto__: 1 } }, { items: { FO1: 1 } }],
  ['scores outside the scale', { items: { FO1: 4, FO2: -1, FO3: 1.5, FO4: '2', FO5: null } }, { items: {} }],
  ['answers that are no record', { items: 'FO1', impressions: null }, { items: {}, impressions: {} }],
  ['a day that is no day', { changedOn: 20261122 }, { changedOn: '' }],
  ['parts that are not there', { areas: undefined, items: undefined }, { areas: [], items: {} }],
])('%s are left out', (_, given, left) => {
  expect(read({ ...good, ...given })).toMatchObject({ ok: true, answers: { version: '1.0', ...left } });
});

test.each(['focus', 'place'] as const)('an impossible %s is left out', (key) => {
  for (const value of ['XX', '<b>', '', 7]) {
    const saved = read({ ...good, [key]: value });
    expect(saved.ok ? saved.answers[key] : 'broken').toBeUndefined();
  }
});
