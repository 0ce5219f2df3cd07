import { expect, test } from 'vitest';
import { emptyAnswers, setAnswer, versionNote } from './answers.ts';
import { questionnaire } from './test-samples.ts';

test('an answer is added on its day', () => {
  const day = '2026-11-23';
  const one = setAnswer(emptyAnswers(questionnaire), 'FO1', 2, day, false);
  expect(setAnswer(one, 'fo', 'na', day, true)).toMatchObject({
    changedOn: day,
    items: { FO1: 2 },
    impressions: { fo: 'na' },
  });
});

test('answers to another version get a note', () => {
  const answers = emptyAnswers(questionnaire);
  expect(versionNote(answers, questionnaire)).toBeUndefined();
  expect(versionNote({ ...answers, version: '0.9' }, questionnaire)).toMatch(/версию 0\.9, сейчас версия 1\.0/);
});
