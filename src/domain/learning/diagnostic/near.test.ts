import { describe, expect, test } from 'vitest';
import { markNearTutors } from './catalogue.ts';
import { nearPhrase, reasonPhrase } from './phrases.ts';
import { recommend } from './recommend.ts';
import { catalogueOf, entry, profileFrom, questionnaire } from './test-samples.ts';

const tutor = (id: string, place: string, topic = 'tema-fo') => entry('тьютор', id, { place, topics: [topic] });
const catalogue = catalogueOf(
  tutor('Абрамова', 'rostov'),
  tutor('Ёлкина', 'tutaev'),
  tutor('Кузнецов', 'rybinsk'),
  tutor('Лебедева', 'myshkin', 'tema-sr'),
);
const advise = (place: string | undefined, day = '2026-11-03') =>
  recommend(profileFrom({ fo: [1, 2, 3] }), markNearTutors(catalogue, place), `${day}T09:00`).areas;
const tutorsOf = (areas: ReturnType<typeof advise>) =>
  areas.flatMap(({ advice }) => advice.flatMap(({ offers }) => offers.filter(({ kind }) => kind === 'тьютор')));

describe('a tutor of the teacher’s municipality', () => {
  const weeks = ['2026-11-03', '2026-11-10', '2026-11-17'];

  test.each([
    ['is offered whatever the week', 'tutaev', ['Ёлкина']],
    ['gives way to the turn where there is none of the topic', 'myshkin', ['Абрамова', 'Кузнецов', 'Ёлкина']],
    ['gives way to the turn where no municipality is named', undefined, ['Абрамова', 'Кузнецов', 'Ёлкина']],
    ['gives way to the turn where the municipality is unknown', 'nowhere', ['Абрамова', 'Кузнецов', 'Ёлкина']],
  ])('%s', (_, place, names) => {
    const offered = weeks.flatMap((day) => tutorsOf(advise(place, day)).map((offer) => offer.entry?.id));
    expect(new Set(offered)).toEqual(new Set(names));
  });

  test.each([
    ['tutaev', /^Потому что «Направление fo» у вас — «Укрепить»\. Работает в вашем муниципалитете\.$/, /: Ёлкина\.$/],
    ['myshkin', /«Укрепить»\.$/, /пока нет: советуем коллег из других/],
  ])('%s: the reason says so only where it is true', (place, reason, summary) => {
    const areas = advise(place);
    const [area] = areas;
    const [offer] = tutorsOf(areas);
    expect(area && offer && reasonPhrase(questionnaire, area, offer)).toMatch(reason);
    expect(nearPhrase(areas)).toMatch(summary);
  });
});
