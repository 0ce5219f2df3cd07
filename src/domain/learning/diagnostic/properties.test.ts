import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import type { EntryKind } from './catalogue.ts';
import { parseAnswers } from './parse-answers.ts';
import { reasonPhrase } from './phrases.ts';
import { profileOf } from './profile.ts';
import type { Answer } from './questionnaire.ts';
import { recommend } from './recommend.ts';
import { catalogueOf, entry, now, questionnaire } from './test-samples.ts';
import { weekStep } from './week.ts';

const runs = { numRuns: 1000, seed: 7 };
const order = ['start', 'strengthen', 'works'];
const { areas } = questionnaire;
const areaIds = areas.map(({ id }) => id);

const answers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.subarray(areaIds, { minLength: 1 }),
    fc.dictionary(fc.constantFrom(...areaIds), fc.constantFrom<Answer>(0, 1, 2, 3, 'na')),
    fc.array(fc.constantFrom<Answer | undefined>(0, 1, 2, 3, 'na', undefined), { minLength: 40, maxLength: 40 }),
  )
  .map(([chosen, impressions, given]) => {
    const items = areas.flatMap(({ items }) => items);
    const pairs = items.flatMap(({ id, naAllowed }, i) => {
      const answer = given[i];
      return answer === undefined || (answer === 'na' && !naAllowed) ? [] : [[id, answer] as const];
    });
    return { version: '1.0', changedOn: '2026-11-22', areas: chosen, impressions, items: Object.fromEntries(pairs) };
  });

const kinds: readonly EntryKind[] = ['тема', 'материал', 'приём', 'тьюториал', 'тьютор'];
const full = catalogueOf(
  ...areas.flatMap(({ topics, items }) =>
    kinds.map((kind) =>
      entry(kind, `${kind}-${topics[0]}`, { topics, items: items.map(({ id }) => id), level: 'первая проба' }),
    ),
  ),
  entry('тьюториал', 't5', { topics: ['tema-pd'] }),
  entry('тьюториал', 't6', { topics: ['tema-pd'] }),
);

test('any answers get a profile and advice, and every reason is true', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const profile = profileOf(questionnaire, given);
      const { areas: advised } = recommend(profile, full, now);
      expect(advised).toHaveLength(given.areas.length);
      for (const area of advised) {
        if (area.result.status !== 'few-answers') expect(area.advice.length).toBeGreaterThan(0);
        for (const offer of area.advice.flatMap(({ offers }) => offers)) {
          if (offer.cause) expect(given.items[offer.cause.statement.id]).toBe(offer.cause.score);
          expect(reasonPhrase(questionnaire, area, offer)).toMatch(/^Потому что .+\.$/);
        }
      }
      if (advised.some(({ advice }) => advice.some(({ offers }) => offers.length > 0))) {
        expect(weekStep(advised, given.focus)).toBeDefined();
      }
    }),
    runs,
  );
});

test('a higher answer never lowers the level of an area', () => {
  fc.assert(
    fc.property(answers, fc.nat(), (given, at) => {
      const counted = Object.entries(given.items).filter(([, score]) => typeof score === 'number' && score < 3);
      const [id, score] = counted[at % Math.max(1, counted.length)] ?? [];
      fc.pre(id !== undefined);
      const higher = { ...given, items: { ...given.items, [id as string]: Number(score) + 1 } };
      const after = profileOf(questionnaire, higher);
      for (const [i, before] of profileOf(questionnaire, given).entries()) {
        expect(after[i]?.points).toBeGreaterThanOrEqual(before.points);
        expect(order.indexOf(after[i]?.status ?? '')).toBeGreaterThanOrEqual(order.indexOf(before.status));
      }
    }),
    runs,
  );
});

test('the order of answering changes nothing', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const turned = {
        ...given,
        areas: given.areas.toReversed(),
        items: Object.fromEntries(Object.entries(given.items).toReversed()),
      };
      const result = (some: Answers) => recommend(profileOf(questionnaire, some), full, now);
      expect(result(turned)).toEqual(result(given));
    }),
    runs,
  );
});

test('any stored text is read without an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      const saved = parseAnswers(text, questionnaire);
      if (saved.ok) expect(profileOf(questionnaire, saved.answers)).toBeInstanceOf(Array);
    }),
    runs,
  );
});
