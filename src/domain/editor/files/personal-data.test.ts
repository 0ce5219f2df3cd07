import { expect, it } from 'vitest';
import { findPersonalDataIn, personalQuestion } from './personal-data.ts';

it.each([
  ['a text', { body: 'Звоните: 8 (921) 123-45-67.' }, ['8 (921) 123-45-67']],
  [
    'a field and a text, once each',
    { summary: 'ivan@mail.ru', body: 'ivan@mail.ru и petr@mail.ru' },
    ['ivan@mail.ru', 'petr@mail.ru'],
  ],
  ['what was called harmless', { body: 'ivan@mail.ru', notPersonal: ['ivan@mail.ru'] }, []],
  ['an ordinary text', { body: 'Урок в 3 классе.' }, []],
])('finds what looks personal in %s', (_, values, found) => {
  expect(
    findPersonalDataIn('materials', values)
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(found.toSorted());
});

it('asks about it by name', () => {
  expect(personalQuestion(findPersonalDataIn('materials', { body: 'ivan@mail.ru' }))).toContain(
    '• ivan@mail.ru (личная почта)',
  );
});
