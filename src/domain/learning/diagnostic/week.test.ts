import { describe, expect, test } from 'vitest';
import { consultationAddress, missingPhrase, pointsPhrase, reasonPhrase, weekPhrase } from './phrases.ts';
import { recommend } from './recommend.ts';
import { catalogueOf, entry, profileFrom, questionnaire } from './test-samples.ts';
import { areasForLater, sortByPriority, weekStep } from './week.ts';

const catalogue = catalogueOf(
  entry('приём', 'svetofor', { title: 'Светофор', items: ['FO3'] }),
  entry('материал', 'chtenie', {
    title: 'Чтение',
    items: ['SR2'],
    level: 'первая проба',
    topics: ['tema-sr'],
    minutes: 20,
  }),
  entry('тема', 'tema-fo', { topics: ['tema-fo'] }),
);
const areasOf = (...given: Parameters<typeof profileFrom>) =>
  recommend(profileFrom(...given), catalogue, '2026-11-22T12:00').areas;
const ids = (areas: ReturnType<typeof areasOf>) => areas.map(({ result }) => result.area.id).join(' ');

test('areas are sorted by priority', () => {
  const areas = areasOf(
    { fo: [3, 3, 3], sr: [1, 1, 1], ct: [0, 1, 1], sn: [], pd: [3, 1, 3], ge: [1, 1, 1] },
    { sn: 'na' },
  );
  expect(ids(sortByPriority(areas))).toBe('ct sr pd ge fo sn');
});

describe('the step of the week', () => {
  test('is a technique or a material of the first area that has one to offer', () => {
    const step = weekStep(areasOf({ fo: [3, 3, 0, 0, 3], sr: [1, 1, 1] }));
    expect([step?.areaAdvice.result.area.id, step?.offer.entry?.id]).toEqual(['sr', 'chtenie']);
  });

  test('comes from the area picked for the term', () => {
    const areas = areasOf({ fo: [1, 1, 0, 1, 1], sr: [1, 0, 1], ct: [3, 3, 3] });
    expect(weekStep(areas)?.offer.entry?.id).toBe('chtenie');
    expect(weekStep(areas, 'fo')?.offer.entry?.id).toBe('svetofor');
    // It is no longer among those to start.
    expect(weekStep(areas, 'ct')?.offer.entry?.id).toBe('chtenie');
    expect(weekStep(areas, 'gone')?.offer.entry?.id).toBe('chtenie');
  });

  test('is the first other offer when there is no technique or material', () => {
    expect(weekStep(areasOf({ ct: [1, 1, 1] }))?.offer.kind).toBe('консультация');
    expect(weekStep(areasOf({ ct: [3, 3] }))).toBeUndefined();
  });

  test('leaves the other start areas for later', () => {
    const areas = areasOf({ fo: [0, 0, 0], sr: [1, 1, 1], ct: [0, 0, 0], pd: [3, 3, 3] });
    expect(ids(areasForLater(areas, areas[1]))).toBe('fo ct');
  });
});

describe('phrases', () => {
  const meeting = {
    kind: 'встреча',
    entry: entry('встреча', 'm', { title: 'Встреча', start: '2026-11-25T15:00' }),
  } as const;
  const short = entry('материал', 'm', { title: 'Лист', time: '1 минуту' });

  test.each([
    [
      { kind: 'приём', entry: entry('приём', 'x', { title: 'Строка «Попробую»' }) } as const,
      'Попробуйте на одном уроке приём «Строка „Попробую“».',
    ],
    [{ kind: 'материал', entry: short } as const, 'Отложите 1 минуту и разберите «Лист».'],
    [
      { kind: 'тема', entry: entry('тема', 'x', { title: 'ФО' }) } as const,
      'Прочитайте «Понятие» и «Главное по теме»: «ФО».',
    ],
    [meeting, 'Запишитесь на встречу 25\u00a0ноября: «Встреча».'],
    [
      { kind: 'тьюториал', entry: entry('тьюториал', 'x', { title: 'Т5' }) } as const,
      'Договоритесь с коллегами о тьюториале «Т5».',
    ],
    [
      { kind: 'тьютор', entry: entry('тьютор', 'x', { title: 'Иванова Анна' }) } as const,
      'Напишите тьютору: Иванова Анна.',
    ],
    [{ kind: 'консультация' } as const, 'Договоритесь о консультации с тьютором.'],
  ])('%j', (offer, sentence) => {
    const { before, title, after } = weekPhrase(offer);
    expect(before + title + after).toBe(sentence);
  });

  test('a reason names the statement and the answer in the words of the area', () => {
    const [pd, fo] = [areasOf({ pd: [1, 1, 1] })[0], areasOf({ fo: [1, 1, 1] })[0]];
    if (!pd || !fo) throw new Error('No advice');
    expect(reasonPhrase(questionnaire, pd, { kind: 'консультация', cause: pd.result.scored[0] })).toBe(
      'Потому что в утверждении «Утверждение pd1» вы ответили «Раз в год».',
    );
    expect(reasonPhrase(questionnaire, fo, { kind: 'консультация' })).toBe(
      'Потому что «Направление fo» у вас — «Начать отсюда».',
    );
  });

  test('each missing kind is named once', () => {
    const [ct] = areasOf({ ct: [0, 1, 1] });
    expect(ct && missingPhrase(ct)).toBe(
      'К шагу «Утверждение ct1» на сайте пока нет приёма. Для этого направления на сайте пока нет страницы темы, материала и тьюториала.',
    );
  });

  test('points are words, not percents', () => {
    expect(profileFrom({ fo: [2, 2, 2, 2, 1], ct: [] }).map(pointsPhrase)).toEqual(['9 из 15', '—']);
  });

  test('the address of a consultation has its topic', () => {
    expect([consultationAddress('deti-s-ovz'), consultationAddress(undefined)]).toEqual([
      '/konsultatsii/#tema=deti-s-ovz',
      '/konsultatsii/',
    ]);
  });
});
