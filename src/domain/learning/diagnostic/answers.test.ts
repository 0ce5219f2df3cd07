import { expect, test } from 'vitest';
import { noAnswers, versionNote, withAnswer } from './answers.ts';
import { questionnaire } from './test-samples.ts';

test('an answer is added on its day', () => {
  const day = '2026-11-23';
  const one = withAnswer(noAnswers(questionnaire), 'FO1', 2, day, false);
  expect(withAnswer(one, 'fo', 'na', day, true)).toMatchObject({
    changedOn: day,
    items: { FO1: 2 },
    impressions: { fo: 'na' },
  });
});

test('answers to another version say so', () => {
  const answers = noAnswers(questionnaire);
  expect(versionNote(answers, questionnaire)).toBeUndefined();
  expect(versionNote({ ...answers, version: '0.9' }, questionnaire)).toMatch(/версию 0\.9, сейчас версия 1\.0/);
});
