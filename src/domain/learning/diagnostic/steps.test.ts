import { expect, test } from 'vitest';
import { areaOfStep, countAnswered, countStatements, firstUnanswered, stepsOf } from './steps.ts';
import { answersOf, questionnaire } from './test-samples.ts';

const stepsFor = (...given: Parameters<typeof answersOf>) => {
  const answers = answersOf(...given);
  return { answers, steps: stepsOf(questionnaire, answers) };
};

test('an impression, then statements, area by area in the order of the questionnaire', () => {
  const { steps } = stepsFor({ sr: [], fo: [] });
  expect(steps.map(({ id }) => id).join(' ')).toBe('fo FO1 FO2 FO3 FO4 FO5 sr SR1 SR2 SR3 SR4 SR5');
  expect(steps.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10]);
  expect(countStatements(steps)).toBe(10);
});

test('an area that is not about me ends with its impression', () => {
  const { steps } = stepsFor({ sn: [], ge: [] }, { sn: 'na' });
  expect(steps.map(({ id }) => id).join(' ')).toBe('sn ge GE1 GE2 GE3 GE4');
});

test('the first step without an answer is found', () => {
  const { answers, steps } = stepsFor({ fo: [1, undefined, 2], sn: ['na'] }, { fo: 2 });
  expect(firstUnanswered(steps, answers)?.id).toBe('FO2');
  expect(countAnswered(steps, answers)).toBe(3);
});

test('all answered: there is no such step', () => {
  const { answers, steps } = stepsFor({ ge: [1, 2, 3, 'na'] }, { ge: 1 });
  expect(firstUnanswered(steps, answers)).toBeUndefined();
});

const labels = (id: string, of: object) => {
  const steps = stepsFor({ [id]: [] }).steps.filter((step) =>
    Object.entries(of).every(([k, v]) => step[k as 'id'] === v),
  );
  return steps[0]?.options.map(({ label }) => label);
};

test.each([
  ['fo', { id: 'FO1' }, ['Пока нет', 'Пробую', 'Регулярно', 'Постоянно']],
  ['sn', { id: 'SN1' }, ['Пока нет', 'Пробую', 'Регулярно', 'Постоянно', 'Сейчас не про меня']],
  ['sn', { id: 'sn' }, ['Пока нет', 'Пробую', 'Регулярно', 'Постоянно', 'Сейчас не про меня']],
  ['pd', { id: 'PD1' }, ['Пока нет', 'Раз в год', 'Раз в четверть', 'Каждый месяц']],
  ['pd', { id: 'pd' }, ['Пока нет', 'Пробую', 'Регулярно', 'Постоянно']],
])('options of %s at %j', (id, of, expected) => {
  expect(labels(id, of)).toEqual(expected);
});

test('a hash gives its area', () => {
  expect(areaOfStep(questionnaire, 'SR3')?.id).toBe('sr');
  expect(areaOfStep(questionnaire, 'sr')?.id).toBe('sr');
  expect(areaOfStep(questionnaire, 'content')).toBeUndefined();
});
