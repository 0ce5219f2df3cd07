import { expect, test } from 'vitest';
import { choicePhrase, defaultAreas } from './area-choice.ts';
import { questionnaire } from './test-samples.ts';

test('two areas are checked at first and take five minutes of fifteen', () => {
  expect(defaultAreas(questionnaire)).toEqual(['fo', 'sr']);
  expect(defaultAreas({ ...questionnaire, areas: questionnaire.areas.slice(0, 1) })).toEqual(['fo']);
});

test.each([
  [['fo', 'sr'], 'Выбрано: 2 направления, 10 утверждений, около 6 минут.'],
  [['ge'], 'Выбрано: 1 направление, 4 утверждения, около 3 минут.'],
  [questionnaire.areas.map(({ id }) => id), 'Выбрано: 6 направлений, 29 утверждений, около 15 минут.'],
  [['xx'], 'Пока ничего не выбрано: хватит и одного направления.'],
])('%j', (chosen, phrase) => {
  expect(choicePhrase(questionnaire, chosen).replaceAll('\u00A0', ' ')).toBe(phrase);
});
