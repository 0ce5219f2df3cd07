import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers } from '../../src/domain/learning/diagnostic/answers.ts';
import { type Catalogue, markNearTutors } from '../../src/domain/learning/diagnostic/catalogue.ts';
import { reasonPhrase } from '../../src/domain/learning/diagnostic/phrases.ts';
import { profileOf } from '../../src/domain/learning/diagnostic/profile.ts';
import { type Answer, answerOptions, type Questionnaire } from '../../src/domain/learning/diagnostic/questionnaire.ts';
import { recommend } from '../../src/domain/learning/diagnostic/recommend.ts';
import { weekStep } from '../../src/domain/learning/diagnostic/week.ts';
import { readSite } from '../lib/dist.ts';
import { attribute } from '../lib/html.ts';

// The published questionnaire, rules and entries, as the page gets them.
const site = await readSite();
const island = site.pages
  .find(({ path }) => path === '/projti-diagnostiku/')
  ?.elements.find(({ tagName }) => tagName === 'tc-diagnostic');
const questionnaire = JSON.parse((island && attribute(island, 'data-questionnaire')) ?? '') as Questionnaire;
const catalogue = JSON.parse(
  String(await site.read((island && attribute(island, 'data-catalogue')) ?? '')),
) as Catalogue;
const now = '2026-11-21T15:00';

const answers: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.subarray(
      questionnaire.areas.map(({ id }) => id),
      { minLength: 1 },
    ),
    fc.record(
      Object.fromEntries(
        questionnaire.areas.flatMap((area) =>
          area.items.map((item) => [
            item.id,
            fc.option(
              fc.constantFrom<Answer>(...answerOptions(questionnaire, area, item).map(({ answer }) => answer)),
              {
                nil: undefined,
              },
            ),
          ]),
        ),
      ),
    ),
  )
  .map(([areas, given]) => ({
    version: questionnaire.version,
    changedOn: '2026-11-21',
    areas,
    impressions: {},
    items: Object.fromEntries(Object.entries(given).filter((pair): pair is [string, Answer] => pair[1] !== undefined)),
  }));

test('a thousand random answer sets all get recommendations with a true reason', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { areas } = recommend(profileOf(questionnaire, given), catalogue, now);
      for (const area of areas) {
        const offers = area.advice.flatMap((advice) => advice.offers);
        if (area.result.status !== 'few-answers') expect(offers.length).toBeGreaterThan(0);
        for (const offer of offers) {
          if (offer.cause) expect(given.items[offer.cause.statement.id]).toBe(offer.cause.score);
          expect(reasonPhrase(questionnaire, area, offer)).toMatch(/^Потому что .+\.$/);
        }
      }
      if (areas.some(({ result }) => result.status !== 'few-answers')) expect(weekStep(areas)).toBeDefined();
    }),
    { numRuns: 1000, seed: 7 },
  );
});

const places = [...new Set(catalogue.entries.flatMap(({ place }) => place ?? []))];

test.each(places)('%s: whoever names it is offered its tutor wherever one works on the topic', (place) => {
  for (const score of [0, 1, 2, 3]) {
    const items = Object.fromEntries(questionnaire.areas.flatMap((area) => area.items.map(({ id }) => [id, score])));
    const given = {
      version: '',
      changedOn: '',
      areas: questionnaire.areas.map(({ id }) => id),
      impressions: {},
      items,
    };
    for (const area of recommend(profileOf(questionnaire, given), markNearTutors(catalogue, place), now).areas) {
      const tutors = area.advice.flatMap(({ offers }) => offers.filter(({ kind }) => kind === 'тьютор'));
      const isThere = catalogue.entries.some(
        ({ place: own, topics }) => own === place && topics.some((topic) => area.result.area.topics.includes(topic)),
      );
      expect(tutors.map(({ entry }) => entry?.place === place)).toEqual([isThere]);
      for (const offer of tutors) {
        expect(reasonPhrase(questionnaire, area, offer).includes('в вашем муниципалитете')).toBe(isThere);
      }
    }
  }
});

test('every statement is reachable: answered «not yet», it brings something made for it', () => {
  const lonely = questionnaire.areas.flatMap((area) =>
    area.items
      .filter(({ id }) => {
        const items = Object.fromEntries(area.items.map((item) => [item.id, item.id === id ? 0 : 2]));
        const given = { version: '', changedOn: '', areas: [area.id], impressions: {}, items };
        const [advice] = recommend(profileOf(questionnaire, given), catalogue, now).areas;
        return !advice?.advice.some(({ offers }) => offers.some(({ cause }) => cause?.statement.id === id));
      })
      .map(({ id }) => id),
  );
  expect(lonely).toEqual([]);
});

test('no rule leads to a topic that has nothing to read', () => {
  const topics = catalogue.entries.filter(({ kind }) => kind === 'тема');
  expect(topics.length).toBeGreaterThan(0);
  expect(topics.filter(({ href }) => !site.files.has(`${href}index.html`))).toEqual([]);
});
