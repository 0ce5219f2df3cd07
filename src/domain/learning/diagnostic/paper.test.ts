import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperKey } from './paper.ts';
import { questionnaire, resultFrom } from './test-samples.ts';

test('the key names the limits in points', () => {
  expect(paperKey(questionnaire, true, 5)).toBe(
    'Нужно хотя бы 3\u00A0ответа с баллом. Каждый ответ «Регулярно» или выше — «Получается». Иначе сложите баллы; ' +
      '«Начать отсюда», если ответов 3 — меньше 4\u00A0баллов, ответов 4 — меньше 5\u00A0баллов, ' +
      'ответов 5 — меньше 6\u00A0баллов; в остальных случаях — «Укрепить».',
  );
});

test('counting by hand gives the same result as the page', () => {
  const key = paperKey(questionnaire, true, 5);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 5 }), (scores) => {
      const limit = Number(new RegExp(`ответов ${scores.length} — меньше (\\d+)`).exec(key)?.[1]);
      const sum = scores.reduce((total, score) => total + score, 0);
      const byHand = scores.every((score) => score >= 2) ? 'works' : sum < limit ? 'start' : 'strengthen';
      expect(resultFrom({ fo: scores }).status).toBe(byHand);
    }),
    { seed: 7 },
  );
});
