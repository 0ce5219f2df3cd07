import { expect, it } from 'vitest';
import { isDemonstration, ownerWords, sampleNote, withSampleWords } from './demonstration.ts';

const owner = 'Институт';
const today = '2026-12-01';
const words = 'Демонстрация по открытым материалам';

it.each([
  ['nobody has said anything', {}, false, 'Сайт готовится: его владелец ещё не назван'],
  ['a demonstration', { demonstration: words }, true, words],
  ['a day to come', { demonstration: words, ownerConfirmedOn: '2026-12-02' }, true, words],
  ['confirmed', { ownerConfirmedOn: '2026-12-01' }, false, 'Сайт ведёт Институт'],
  ['confirmed, the words left', { demonstration: words, ownerConfirmedOn: '2026-12-01' }, false, 'Сайт ведёт Институт'],
])('a site: %s', (_, settings, demonstration, foot) => {
  expect(isDemonstration(settings, today)).toBe(demonstration);
  const { text, owner: named } = ownerWords({ owner, ...settings }, today);
  expect([text, named?.name].filter(Boolean).join(' ')).toBe(foot);
});

it('an invented entry is told wherever it is named', () => {
  expect(withSampleWords('Примерова Ольга', true)).toBe('Примерова Ольга (вымышленный образец)');
  expect(withSampleWords('Ёлкина Мария', false)).toBe('Ёлкина Мария');
  expect(sampleNote('tutors', true)).toMatch(/^Так будет выглядеть страница тьютора\. Этого человека нет/);
  expect(sampleNote('faq', true)).toMatch(/вымышлена/);
  expect(sampleNote('tutors', false)).toBeUndefined();
});
