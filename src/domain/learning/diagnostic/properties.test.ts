import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import type { EntryKind } from './catalogue.ts';
import { reasonPhrase } from './phrases.ts';
import { profileOf } from './profile.ts';
import type { Answer } from './questionnaire.ts';
import { recommend } from './recommend.ts';
import { readSaved } from './saved.ts';
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

test('total: any answers are counted, advised on, and every reason is true', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const profile = profileOf(questionnaire, given);
      const { areas: advised } = recommend(profile, full, now);
      expect(advised).toHaveLength(given.areas.length);
      for (const area of advised) {
        if (area.result.standing !== 'few-answers') expect(area.advice.length).toBeGreaterThan(0);
        for (const offer of area.advice.flatMap(({ offers }) => offers)) {
          if (offer.by) expect(given.items[offer.by.statement.id]).toBe(offer.by.score);
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

test('monotone: a higher answer never lowers where an area stands', () => {
  fc.assert(
    fc.property(answers, fc.nat(), (given, at) => {
      const counted = Object.entries(given.items).filter(([, score]) => typeof score === 'number' && score < 3);
      const [id, score] = counted[at % Math.max(1, counted.length)] ?? [];
      fc.pre(id !== undefined);
      const higher = { ...given, items: { ...given.items, [id as string]: Number(score) + 1 } };
      const after = profileOf(questionnaire, higher);
      for (const [i, before] of profileOf(questionnaire, given).entries()) {
        expect(after[i]?.points).toBeGreaterThanOrEqual(before.points);
        expect(order.indexOf(after[i]?.standing ?? '')).toBeGreaterThanOrEqual(order.indexOf(before.standing));
      }
    }),
    runs,
  );
});

test('order-free: the order in which answers were given changes nothing', () => {
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

test('total: whatever stands in the storage is read without an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      const saved = readSaved(text, questionnaire);
      if (saved.state === 'kept') expect(profileOf(questionnaire, saved.answers)).toBeInstanceOf(Array);
    }),
    runs,
  );
});
