import { expect, test } from 'vitest';
import { noOwner } from '../owner/owner.ts';
import type { NeedsForm } from './needs.ts';
import { summaryDocument } from './summary-document.ts';
import { teamPlanDocument } from './team-plan.ts';

const form = {
  version: '1.0',
  questions: [
    {
      id: 'temy',
      about: 'темы',
      text: 'Какая тема нужна?',
      options: [
        { id: 'fo', text: 'Отклик' },
        { id: 'tekst', text: 'Текст' },
      ],
    },
  ],
} as unknown as NeedsForm;
const totals = { count: 30, sums: { temy: { fo: 20, tekst: 3 } } };

test('the summary is a table for each question; a small group has no numbers', () => {
  const groups = [{ title: '2 класс', totals: { count: 12, sums: { temy: { fo: 11 } } } }, { title: '3 класс' }];
  const blocks = summaryDocument(form, totals, groups, { ...noOwner, school: 'Школа № 4' });
  expect(blocks[1]).toEqual({ type: 'facts', facts: [{ label: 'Школа', text: 'Школа № 4' }] });
  expect(blocks.slice(-2)).toMatchObject([
    { type: 'heading', text: 'Какая тема нужна?' },
    {
      columns: ['Ответ', 'Все, 30', '2 класс, 12', '3 класс'],
      rows: [
        ['Отклик', '20', '11', 'меньше 10'],
        ['Текст', '3', '0', 'меньше 10'],
      ],
    },
  ]);
  expect(summaryDocument(form, totals, groups).some(({ type }) => type === 'facts')).toBe(false);
});

test('a team’s plan is signed by its maker', () => {
  const blocks = teamPlanDocument([], 30, { name: 'Иванова Анна', post: '', school: '' });
  expect(blocks.at(-1)).toMatchObject({ type: 'signatures', signatures: [{ name: 'Иванова\u00A0А.' }, { name: '' }] });
});
