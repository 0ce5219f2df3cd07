import { expect, it } from 'vitest';
import { addEntry, emptyDiary, setDiaryValue } from '../diary/diary.ts';
import { planFileName } from './document.ts';
import { setPlanValue } from './edit.ts';
import type { Plan } from './plan.ts';
import { decideRemark, setRemark } from './remarks.ts';
import { sample } from './test-samples.ts';
import { readUnreadable } from './unreadable-plans.ts';

/** A text whose limit goes through the middle of an emoji, and what is kept of it. */
const [cutAt, keptOf] = [(max: number) => `${'я'.repeat(max - 1)}😀 и ещё`, (max: number) => 'я'.repeat(max - 1)];

const withGoal = (goal: string): Plan => ({ ...sample, texts: { ...sample.texts, goal } });
const withProposal = (part: string, proposal: string): Plan =>
  decideRemark(setRemark(sample, part, 'proposal', proposal, 'remark000001'), 'remark000001', true);

const places: readonly (readonly [what: string, max: number, written: (text: string) => string | undefined])[] = [
  ['a field', 5000, (text) => setPlanValue(sample, 'texts.goal', text).texts.goal],
  ['an action', 300, (text) => setPlanValue(sample, 'actions.action000001.resource', text).actions[0]?.resource],
  ['a meeting', 1000, (text) => setPlanValue(sample, 'meetings.meeting00001.about', text).meetings[0]?.about],
  ['a remark', 2000, (text) => setRemark(sample, 'goal', 'text', text, 'remark000001').remarks[0]?.text],
  ['a proposal for an action', 300, (text) => withProposal('action000001', text).actions[0]?.resource],
  ['a proposal that becomes one', 300, (text) => withProposal('actions', text).actions.at(-1)?.resource],
  ['the name of a file', 60, (text) => /^План (.*)\.json$/.exec(planFileName(withGoal(text), 'json'))?.[1]],
  ['what can’t be read', 90, (goal) => /«(.*)»/.exec(nameUnread(goal))?.[1]],
  ['a diary', 2000, (text) => setDiaryValue(emptyDiary, 'sign', text).sign],
  ['a meeting of a diary', 2000, (text) => inEntry(text)],
];

function nameUnread(goal: string): string {
  return readUnreadable(JSON.stringify({ kind: 'tc-plan', version: 9, plan: withGoal(goal) }))[0]?.name ?? '';
}

function inEntry(text: string): string | undefined {
  return setDiaryValue(addEntry(emptyDiary, 'entry0000001'), 'entries.entry0000001.saw', text).entries[0]?.saw;
}

it.each(places)('%s: the limit of %i halves no emoji', (_, max, written) => {
  expect(written(cutAt(max))).toBe(keptOf(max));
});
