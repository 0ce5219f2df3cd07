import { expect, test } from 'vitest';
import { recommend } from '../diagnostic/recommend.ts';
import { adviceOn, catalogueOf, entry, now, profileFrom } from '../diagnostic/test-samples.ts';
import { planDocument, planFileName } from './document.ts';
import { planFromAdvice } from './draft.ts';
import { setPlanValue } from './edit.ts';
import { fieldIds, planForms } from './outline.ts';
import { emptyPlan, type Plan, planName } from './plan.ts';
import { planFile, readPlanFile } from './plan-file.ts';
import { sample } from './test-samples.ts';

test.each(Object.keys(planForms) as (keyof typeof planForms)[])(
  'the document of %s has every text of the plan',
  (form) => {
    const full = { ...sample, form, texts: Object.fromEntries(fieldIds.map((id) => [id, `текст-${id}`])) } as Plan;
    const met = setPlanValue(full, 'meetings.meeting00001.about', 'о пометках');
    const words = JSON.stringify(planDocument(met));
    for (const id of fieldIds) expect(words).toContain(`текст-${id}`);
    for (const part of ['Инсерт', 'Разговор с тьютором', 'о пометках', 'Пометки детей']) expect(words).toContain(part);
    expect(planDocument({ ...emptyPlan('interest', 'plan00000003', ''), form })[0]).toMatchObject({
      text: planForms[form],
    });
  },
);

test('file names have no characters that file systems do not allow', () => {
  expect(planFileName({ ...sample, texts: { ...sample.texts, goal: 'а/б: «в»?' } }, 'docx')).toBe('План аб в.docx');
  expect(planName(emptyPlan('interest', 'plan00000003', ''))).toBe('Мне интересно…');
});

test('an offered tutor replaces the offer of a consultation', () => {
  const tutor = entry('тьютор', 'Ёлкина', { topics: ['tema-fo'], href: '/nashi-tyutory/yolkina/' });
  const rules = catalogueOf(tutor).rules.map((rule) =>
    rule.id === 'area-start' ? { ...rule, offers: [{ kind: 'тьютор' as const }, ...rule.offers] } : rule,
  );
  const { areas } = recommend(profileFrom({ fo: [1, 1, 1] }), { ...catalogueOf(tutor), rules }, now);
  let id = 0;
  const plan = planFromAdvice(areas, undefined, () => `id0000000${id++}`, '2026-11-22');
  expect(plan.actions.map(({ kind, resource }) => [kind, resource])).toEqual([['консультация', 'Ёлкина']]);
});

test('a result becomes a draft: the week’s step first, at most five actions; what is seen in class is the teacher’s to write', () => {
  const area = adviceOn(
    [{ fo: [0, 1, 1, 1, 1] }],
    entry('приём', 'svetofor', { items: ['FO1'], href: '/priemy/svetofor/' }),
    entry('тема', 'fo', { topics: ['tema-fo'], href: '/samoobrazovanie/fo/' }),
  );
  const ids = Array.from({ length: 6 }, (_, i) => `id0000000${i}`);
  const plan = planFromAdvice([area], undefined, () => ids.pop() ?? '', '2026-11-22');
  expect(plan.texts.interest).toBe('Направление fo');
  expect({ ...plan.texts, interest: '' }).toEqual(emptyPlan('diagnostic', 'plan00000003', '').texts);
  expect(plan.actions.map(({ kind, resource }) => `${kind}: ${resource}`)).toEqual([
    'проба на уроке: svetofor',
    'самостоятельное изучение: fo',
    'консультация: Договориться о консультации с тьютором',
  ]);
  expect(readPlanFile(planFile(plan)).ok).toBe(true);
});
