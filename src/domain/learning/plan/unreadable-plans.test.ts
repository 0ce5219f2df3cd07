import { expect, test } from 'vitest';
import type { Plan } from './plan.ts';
import { planFile } from './plan-file.ts';
import { planStoreText, readPlanStore } from './plan-store.ts';
import { sample } from './test-samples.ts';
import { readUnreadable, withoutUnreadable, withUnreadable } from './unreadable-plans.ts';

const broken = { ...sample, form: 'приказ' } as unknown as Plan;
const nameless = { id: 'x' } as unknown as Plan;
const stored = planStoreText([
  { role: 'own', plan: sample },
  { role: 'tutor', plan: broken },
  { role: 'own', plan: nameless },
]);

test('plans that can be read stay, the others are set aside and named one by one', () => {
  const { plans, unreadable } = readPlanStore(stored);
  expect(plans).toEqual([{ role: 'own', plan: sample }]);
  const aside = withUnreadable(null, unreadable);
  expect(readUnreadable(aside).map(({ name, reason }) => [name, reason])).toEqual([
    ['«большинство называет главную мысль своими словами»', expect.stringContaining('вид документа')],
    ['План без названия', expect.stringContaining('не читается')],
  ]);
  // Set aside again by another tab: each is there once.
  expect(withUnreadable(aside, unreadable)).toBe(aside);
});

test('each is erased for itself, and nothing is left of the last', () => {
  const aside = withUnreadable(null, readPlanStore(stored).unreadable);
  const [first, second] = readUnreadable(aside);
  const rest = withoutUnreadable(aside, first?.text ?? '');
  expect(readUnreadable(rest)).toEqual([second]);
  expect(withoutUnreadable(rest, second?.text ?? '')).toBeNull();
});

test.each<[what: string, aside: string, names: string[]]>([
  ['half a text', '{"version":1,"kept":[{"role":', ['План без названия']],
  ['a whole store, as earlier versions set it aside', stored, ['«большинство', 'План без названия']],
  ['two of them', `${stored}\n{"version":`, ['«большинство', 'План без названия', 'План без названия']],
  ['nothing', '', []],
])('%s', (_, aside, names) => {
  expect(readUnreadable(aside).map(({ name }) => name)).toEqual(names.map((name) => expect.stringContaining(name)));
});

test('a plan of a version to come waits in a shape that can be opened later', () => {
  const newer = planStoreText([{ role: 'own', plan: sample }]).replace('"version":1', '"version":2');
  const [line = ''] = readPlanStore(newer).unreadable;
  expect(readUnreadable(line)).toMatchObject([{ reason: expect.stringContaining('более новой версией') }]);
  const readable = JSON.stringify(planFile(sample));
  expect(line.replace('"version":2', '"version":1')).toBe(readable);
  expect(readUnreadable(readable)).toMatchObject([{ reason: expect.stringContaining('Теперь он читается') }]);
});
