import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addAction, addMeeting, nextAction, removeItem, setActionState, setPlanValue } from './edit.ts';
import { packPlan } from './link.ts';
import { fieldIds, stages } from './outline.ts';
import { emptyPlan, limits, type Plan } from './plan.ts';
import { planFile, readPlan, readPlanFile } from './plan-file.ts';
import { planStoreText, putPlan, readPlanStore } from './plan-store.ts';
import { plansInText } from './received-plans.ts';
import { decideRemark, draftRemark, mergeRemarks, partName, setRemark } from './remarks.ts';
import { sample } from './test-samples.ts';

test('the outline asks every field once, in seven prompts of five stages', () => {
  const prompts = stages.flatMap((stage) => stage.prompts);
  expect([stages.length, prompts.length]).toEqual([5, 7]);
  expect(prompts.flatMap(({ fields }) => fields.map(({ id }) => id)).toSorted()).toEqual([...fieldIds].toSorted());
});

describe('reading', () => {
  const file = planFile(sample);
  const broken = (change: object) => ({ ...file, plan: { ...sample, ...change } });
  const action = sample.actions[0];

  test('a written plan is read back unchanged', async () => {
    expect(readPlanFile(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, plan: sample });
    expect(await plansInText(`#plan=${await packPlan(sample)}`)).toEqual([{ ok: true, plan: sample }]);
    expect(readPlanStore(planStoreText([{ role: 'own', plan: sample }]))).toEqual({
      plans: [{ role: 'own', plan: sample }],
      unreadable: [],
    });
  });

  test.each<[what: string, value: unknown, message: RegExp]>([
    ['a foreign file', { hello: 1 }, /не план/],
    ['no version', { ...file, version: undefined }, /не указана версия/],
    ['a version to come', { ...file, version: 99 }, /Обновите страницу/],
    ['an unknown form', broken({ form: 'приказ' }), /вид документа/],
    ['an impossible day', broken({ goalBy: '<b>' }), /день цели/],
    [
      'a link to another site',
      broken({ actions: [{ ...action, href: 'https://zlo.example/' }] }),
      /действие № 1 ссылка/,
    ],
    ['a link that runs', broken({ actions: [{ ...action, href: 'javascript:alert(1)' }] }), /действие № 1 ссылка/],
    ['a protocol-relative link', broken({ actions: [{ ...action, href: '//zlo.example/' }] }), /ссылка/],
    ['a text of a megabyte', broken({ texts: { ...sample.texts, goal: 'я'.repeat(1e6) } }), /увижу/],
    ['too many actions', broken({ actions: Array.from({ length: 41 }, () => action) }), /действие/],
    ['nothing', null, /не план/],
  ])('refuses %s and says what to do', (_, value, message) => {
    const result = readPlanFile(value);
    expect(result.ok ? '' : result.message).toMatch(message);
    expect(result.ok ? '' : result.message).toMatch(/ещё раз|заново|снова/);
  });

  test('an older version goes through its migrations', () => {
    const { texts, ...old } = { ...sample, notes: sample.texts };
    const steps = [({ notes, ...rest }: { notes?: unknown }) => ({ ...rest, texts: notes })] as never;
    expect(readPlan({ ...old, texts: undefined }, 1, steps)).toEqual({ ok: true, plan: { ...sample, texts } });
    expect(readPlan(sample, 2, steps)).toEqual({ ok: true, plan: sample });
  });

  test('harmful links never throw and never fill the memory', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect((await plansInText(`#plan=${text}`)).some(({ ok }) => ok)).toBe(false);
      }),
      { numRuns: 200, seed: 7 },
    );
    const bomb = { ...sample, texts: { ...sample.texts, goal: ' '.repeat(50_000_000) } };
    expect(await plansInText(`#plan=${await packPlan(bomb)}`)).toMatchObject([{ ok: false }]);
  });

  test.each<[what: string, text: string | null, count: number, unreadable: number]>([
    ['an empty store', null, 0, 0],
    ['half a text', '{"version":1,', 0, 1],
    ['a foreign text', '[]', 0, 1],
    [
      'a good and a broken plan',
      planStoreText([
        { role: 'own', plan: sample },
        { role: 'own', plan: {} as Plan },
      ]),
      1,
      1,
    ],
    ['a newer store', planStoreText([{ role: 'own', plan: sample }]).replace('"version":1', '"version":9'), 0, 1],
  ])('%s', (_, text, count, unreadable) => {
    const store = readPlanStore(text);
    expect([store.plans.length, store.unreadable.length]).toEqual([count, unreadable]);
  });
});

describe('editing', () => {
  const resources = [{ title: 'Фишбоун', href: '/priemy/fishboun/', kind: 'Приём' }];
  test.each<[name: string, value: string, read: (plan: Plan) => unknown, expected: unknown]>([
    ['texts.goal', 'иначе', ({ texts }) => texts.goal, 'иначе'],
    ['texts.unknown', 'иначе', (plan) => plan, sample],
    ['goalBy', '2027-01-01', ({ goalBy }) => goalBy, '2027-01-01'],
    ['goalBy', 'завтра', ({ goalBy }) => goalBy, '2027-03-01'],
    ['form', 'ИОМ', ({ form }) => form, 'ИОМ'],
    ['form', 'toString', ({ form }) => form, 'ИППР'],
    ['actions.action000002.state', 'получилось', ({ actions }) => actions[1]?.state, 'получилось'],
    ['actions.action000002.resource', 'Фишбоун', ({ actions }) => actions[1]?.href, '/priemy/fishboun/'],
    ['actions.action000001.resource', 'Своё', ({ actions }) => actions[0]?.href, undefined],
    ['meetings.meeting00001.on', '2026-12-05', ({ meetings }) => meetings[0]?.on, '2026-12-05'],
  ])('%s = %s', (name, value, read, expected) => {
    expect(read(setPlanValue(sample, name, value, resources))).toEqual(expected);
  });

  test('lists have a maximum length, and a removed action loses its remarks', () => {
    const many = Array.from({ length: 60 }, (_, i) => `action${String(i).padStart(6, '0')}`);
    const full = many.reduce((plan, id) => addMeeting(addAction(plan, id), `m${id}`), sample);
    expect([full.actions.length, full.meetings.length]).toEqual([limits.actions, limits.meetings]);
    const noted = setRemark(sample, 'action000001', 'text', 'Хорошо', 'remark000001');
    expect(removeItem(noted, 'action000001')).toMatchObject({ actions: [{ id: 'action000002' }], remarks: [] });
  });

  test('the next action is the earliest one; a postponed action moves by a week', () => {
    expect(nextAction(sample)?.id).toBe('action000001');
    const done = setActionState(sample, 'action000001', 'получилось', '2026-12-02');
    expect(nextAction(done)?.id).toBe('action000002');
    expect(setActionState(sample, 'action000001', 'переношу', '2026-12-30').actions[0]?.by).toBe('2027-01-06');
    expect(nextAction(emptyPlan('interest', 'plan00000002', ''))).toBeUndefined();
  });
});

describe('with a tutor', () => {
  const written = setRemark(sample, 'goal', 'proposal', 'восемь из десяти называют', 'remark000001');
  const both = setRemark(written, 'goal', 'text', 'Как это увидите?', 'remark000009');
  const all = setRemark(both, 'actions', 'proposal', 'Посмотреть урок коллеги', 'remark000002');

  test('a part has one open remark; an empty remark is removed', () => {
    expect(both.remarks).toHaveLength(1);
    expect(draftRemark(both, 'goal')).toMatchObject({ text: 'Как это увидите?', id: 'remark000001' });
    const cleared = setRemark(setRemark(both, 'goal', 'text', '', ''), 'goal', 'proposal', '', '');
    expect(cleared.remarks).toEqual([]);
  });

  test('only remarks are copied from the returned plan', () => {
    const changedByTutor = { ...all, texts: { ...all.texts, goal: 'чужая цель' } };
    const merged = mergeRemarks(sample, changedByTutor);
    expect(merged).toEqual({ ...sample, remarks: all.remarks });
    const rejected = decideRemark(merged, 'remark000001', false);
    expect(mergeRemarks(rejected, changedByTutor)).toEqual(rejected);
  });

  test('an accepted proposal replaces the part; a rejected one changes nothing', () => {
    const accepted = decideRemark(all, 'remark000001', true);
    expect(accepted.texts.goal).toBe('восемь из десяти называют');
    expect(accepted.remarks.map(({ state }) => state)).toEqual(['accepted', 'new']);
    expect(decideRemark(all, 'remark000001', false).texts).toEqual(sample.texts);
    const added = decideRemark(all, 'remark000002', true);
    expect(added.actions.at(-1)?.resource).toBe('Посмотреть урок коллеги');
    expect(readPlanFile(planFile(added)).ok).toBe(true);
  });

  test.each([
    ['action000001', 'Действие 1: Инсерт'],
    ['action0blank', 'Действие 2'],
    ['interest', 'У детей не получается…'],
    ['actions', 'Действия'],
  ])('part %s has the name that the teacher sees', (part, name) => {
    const plan: Plan = { ...sample, way: 'difficulty', actions: sample.actions.slice(0, 1) };
    expect(partName(addAction(plan, 'action0blank'), part)).toBe(name);
  });
});

test('a changed plan stays at its index in the store', () => {
  const other = { role: 'own', plan: emptyPlan('interest', 'plan00000004', '') } as const;
  const plans = putPlan(putPlan([], { role: 'own', plan: sample }), other);
  const changed = putPlan(plans, { role: 'own', plan: { ...sample, form: 'ИОМ' } });
  expect(changed.map(({ plan }) => plan.form)).toEqual(['ИОМ', 'ИППР']);
});
