import { addAction, addMeeting } from './edit.ts';
import { emptyPlan, type Plan } from './plan.ts';

const empty = emptyPlan('difficulty', 'plan00000001', '2026-11-22');
const two = addAction(
  addAction(empty, 'action000001', {
    kind: 'проба на уроке',
    resource: 'Инсерт',
    href: '/priemy/insert/',
    by: '2026-12-01',
    evidence: 'Пометки детей; «плюсы», вопросы',
  }),
  'action000002',
  { kind: 'консультация', resource: 'Разговор с тьютором' },
);

/** A plan with something in most places. */
export const sample: Plan = {
  ...addMeeting(two, 'meeting00001'),
  goalBy: '2027-03-01',
  texts: {
    ...empty.texts,
    interest: 'Дети не видят главного в тексте',
    seen: 'Пересказывают подряд',
    question: 'Как мне научить 3 класс выделять главную мысль абзаца?',
    goal: 'большинство называет главную мысль своими словами',
  },
};
