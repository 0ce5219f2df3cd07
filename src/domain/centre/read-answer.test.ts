import { expect, it } from 'vitest';
import { declared } from '../schemas/index.ts';
import { optionLines, readAnswer } from './read-answer.ts';

const fieldOf = (name: string) => {
  const field = declared(name === 'type' ? 'municipalities' : 'settings').fields[name];
  if (!field) throw new Error(`no field ${name}`);
  return field;
};

it.each([
  ['timezone', '2', { value: 'Europe/Moscow' }],
  ['timezone', 'Asia/Vladivostok', { value: 'Asia/Vladivostok' }],
  ['timezone', ' Владивостокское ', { value: 'Asia/Vladivostok' }],
  ['timezone', '', {}],
  ['type', '1', { value: 'муниципальный район' }],
  ['type', 'город-курорт', { value: 'город-курорт' }],
  ['name', ' Наш центр ', { value: 'Наш центр' }],
  ['email', 'centr@example.ru', { value: 'centr@example.ru' }],
])('for %s takes «%s»', (name, answer, read) => expect(readAnswer(fieldOf(name), answer)).toEqual(read));

it.each([
  ['timezone', '13'],
  ['type', 'хутор'],
  ['type', ''],
  ['name', '  '],
  ['email', 'нет'],
])('for %s refuses «%s» in Russian', (name, answer) => {
  expect(readAnswer(fieldOf(name), answer)).toEqual({ fault: expect.stringMatching(/[а-яё]/) });
});

it('shows the options with their numbers and names', () => {
  expect(optionLines(fieldOf('timezone'))[1]).toBe('2. московское (Europe/Moscow)');
  expect(optionLines(fieldOf('type'))[0]).toBe('1. муниципальный район');
  expect(optionLines(fieldOf('name'))).toEqual([]);
});
