import { expect, it } from 'vitest';
import { isOfScenario, readSession, readSessions, sessionsText } from './session.ts';
import { planned, scenario } from './test-samples.ts';

const path = '/tyutorialy/otklik-za-stolom/';
const stored = sessionsText({ [path]: planned }) ?? '';

it.each<[string, string | null, string[], boolean]>([
  ['nothing', null, [], true],
  ['what was stored', stored, [path], true],
  ['a broken session beside a good one', stored.replace('{"/', '{"/a/":{"place":1},"/'), [path], false],
  ['no JSON', '{', [], false],
  ['another version', stored.replace('"version":1', '"version":2'), [], false],
  ['a place that is none', stored.replace('"place":0', '"place":4'), [], false],
  ['half a place', stored.replace('"place":0', '"place":0.5'), [], false],
  ['a list', '[]', [], false],
])('reads %s', (_, text, paths, isWhole) => {
  const read = readSessions(text);
  expect([Object.keys(read.sessions), read.isWhole]).toEqual([paths, isWhole]);
});

it('gives back what it stored, and stores nothing of nothing', () => {
  expect(readSessions(stored).sessions[path]).toEqual(planned);
  expect(sessionsText({})).toBeNull();
  expect(readSession('x')).toBeUndefined();
});

it('knows whether a session is of the scenario as it is now', () => {
  expect(isOfScenario(planned, scenario)).toBe(true);
  expect(isOfScenario(planned, scenario.slice(1))).toBe(false);
  expect(
    isOfScenario(
      planned,
      scenario.map((stage) => ({ ...stage, planned: 5 })),
    ),
  ).toBe(false);
});
