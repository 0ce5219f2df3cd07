import { describe, expect, it, test } from 'vitest';
import { wrongDays } from '../../text/test-samples.ts';
import { planDocument } from './document.ts';
import { setPlanValue } from './edit.ts';
import { packPlan } from './link.ts';
import { planForms } from './outline.ts';
import type { Plan } from './plan.ts';
import { planFile, readPlanFile } from './plan-file.ts';
import { planStoreText, readPlanStore } from './plan-store.ts';
import { plansInFile, plansInText } from './received-plans.ts';
import { sample } from './test-samples.ts';
import { readUnreadable } from './unreadable-plans.ts';

/** The places of a plan that hold a day: the field of the form, the words of a refusal, and a plan with that day. */
const places: readonly (readonly [field: string, words: RegExp, withDay: (day: string) => Plan])[] = [
  ['goalBy', /день цели/, (goalBy) => ({ ...sample, goalBy })],
  [
    'actions.action000001.by',
    /действие № 1 срок/,
    (by) => ({ ...sample, actions: sample.actions.map((action, i) => (i === 0 ? { ...action, by } : action)) }),
  ],
  [
    'meetings.meeting00001.on',
    /встреча № 1 день/,
    (on) => ({ ...sample, meetings: sample.meetings.map((meeting) => ({ ...meeting, on })) }),
  ],
];

describe.each(places)('%s', (field, words, withDay) => {
  test('the form takes a day in the ways people write it', () => {
    for (const typed of ['2026-05-01', '01.05.2026', '1.5.2026', ' 1.05.2026']) {
      expect(setPlanValue(sample, field, typed)).toEqual(withDay('2026-05-01'));
    }
    expect(setPlanValue(sample, field, '')).toEqual(withDay(''));
  });

  it.each(wrongDays)('refuses «%s» in the form, in a file and in a link, and says where it stands', async (day) => {
    const before = withDay('2026-05-01');
    expect(setPlanValue(before, field, day)).toEqual(before);
    const bytes = new TextEncoder().encode(JSON.stringify(planFile(withDay(day))));
    const [file] = await plansInFile('План.json', bytes);
    const [link] = await plansInText(`#plan=${await packPlan(withDay(day))}`);
    for (const result of [readPlanFile(planFile(withDay(day))), file, link]) {
      expect(result?.ok ? '' : result?.message).toMatch(words);
    }
  });

  it.each(wrongDays)('a plan stored with «%s» by an earlier version opens and is not lost', (day) => {
    const { plans, unreadable } = readPlanStore(planStoreText([{ role: 'own', plan: withDay(day) }]));
    const meant = day === '0026-01-05' ? '2026-01-05' : '';
    expect([plans, unreadable]).toEqual([[{ role: 'own', plan: withDay(meant) }], []]);
    for (const form of Object.keys(planForms) as Plan['form'][]) {
      expect(planDocument({ ...withDay(meant), form }).length).toBeGreaterThan(1);
    }
    expect(readUnreadable(null)).toEqual([]);
  });
});
