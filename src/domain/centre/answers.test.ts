import { describe, expect, it } from 'vitest';
import { describeAnswer, readAnswers } from './answers.ts';

describe('an answers file', () => {
  it('has fields of the settings, of municipalities, and variables of a build', () => {
    const text = 'settings: {name: Центр}\nmunicipalities: [{name: Прудовский}]\nvariables: {CMS_REVIEW: 1}';
    expect(readAnswers(text)).toEqual({
      settings: { name: 'Центр' },
      municipalities: [{ name: 'Прудовский' }],
      variables: { CMS_REVIEW: '1' },
    });
    expect(readAnswers('settings: {}')).toEqual({ settings: {}, municipalities: [], variables: {} });
  });

  it.each([
    ['', /^Ответы: /],
    ['a: [', /^Ответы не читаются как YAML/],
    ['settings: 5', /^Ответы, settings: /],
    ['settings: {nmae: А}', /^Ответы, settings: такого поля нет: nmae\. Поля — в docs\/new-centre\.md$/],
    ['settings: {}\nvariables: {HOME: x}', /^Ответы, variables, HOME: такой переменной нет: SITE_URL или CMS_…$/],
    [
      'settings: {}\nvariables: {SITE_URL: "https://a.ru\\nNODE_OPTIONS=x"}',
      /SITE_URL: без кавычек и переноса строки$/m,
    ],
    ['settings: {}\nvariables: {SITE_URL: tutor.a.ru}', /^Ответы, variables, SITE_URL: нужен адрес вида https:/],
    [
      'settings: {}\nmunicipalities: [{name: Ёлкин, type: город}, {name: елкин, type: город}]',
      /^Ответы, municipalities: «елкин» названо дважды$/,
    ],
    ['settings: {}\nx: 1\nmunicipalities: [{a: 1}]', /municipalities, 0: такого поля нет: a.*\n.*такого поля нет: x/s],
    ['settings: &a {name: *a}', /^Ответы не читаются как YAML/],
  ])('%j: %s', (text, message) => expect(() => readAnswers(text)).toThrow(message));
});

it.each([
  ['settings/site.yaml', 'email', 'Ответы, settings, поле «Почта» (email): нужен адрес. Исправьте'],
  [
    'municipalities/ozyorskij.yaml',
    'type',
    'Ответы, municipalities, ozyorskij, поле «Почта» (type): нужен адрес. Исправьте',
  ],
  ['municipalities/ozyorskij.yaml', undefined, 'Ответы, municipalities, ozyorskij: нужен адрес. Исправьте'],
  ['topics/tema.mdx', undefined, 'Ошибка: content/topics/tema.mdx: нужен адрес. Исправьте'],
])('a finding of %s, %s, names the answer', (file, field, said) => {
  const words = { message: 'нужен адрес', cure: 'Исправьте', code: 'field-value', severity: 'error' } as const;
  expect(describeAnswer({ file, field, label: field && 'Почта', ...words })).toBe(said);
});
