import { describe, expect, it } from 'vitest';
import { isBroken, type LinkAnswer, linkResultsSchema, mergeResults, whyBroken } from './link-results.ts';

const now = new Date('2026-11-22T20:00:00Z');

describe('an answer', () => {
  it.each<[LinkAnswer, boolean, string]>([
    [200, false, ''],
    [304, false, ''],
    [403, false, ''],
    [429, false, ''],
    [404, true, 'такой страницы нет (404)'],
    [410, true, 'такой страницы нет (410)'],
    [400, true, 'сайт не открывает эту страницу (400)'],
    [503, true, 'сайт неисправен (503)'],
    ['timeout', true, 'сайт не ответил вовремя'],
    ['unreachable', true, 'сайта нет или он не отвечает'],
    ['loop', true, 'адрес водит по кругу'],
    ['inside', true, 'адрес внутренней сети, из интернета он не открывается'],
  ])('%s', (answer, broken, words) => {
    expect(isBroken(answer)).toBe(broken);
    if (broken) expect(whyBroken(answer)).toBe(words);
  });
});

describe('the results', () => {
  it('keep the day since when an address has been broken, and forget it when it opens', () => {
    const first = mergeResults(
      new Map([
        ['https://b.example/', 404],
        ['https://a.example/', 500],
      ] as const),
      { now, today: '2026-11-22' },
      undefined,
    );
    expect(first.broken.map(({ url, since }) => [url, since])).toEqual([
      ['https://a.example/', '2026-11-22'],
      ['https://b.example/', '2026-11-22'],
    ]);
    const answers = new Map<string, LinkAnswer>([
      ['https://a.example/', 'timeout'],
      ['https://b.example/', 200],
      ['https://c.example/', 403],
    ]);
    const second = mergeResults(answers, { now: new Date('2026-12-01T20:00:00Z'), today: '2026-12-02' }, first);
    expect(second).toEqual({
      askedAt: '2026-12-01T20:00:00.000Z',
      asked: 3,
      broken: [{ url: 'https://a.example/', answer: 'timeout', since: '2026-11-22' }],
      closed: ['https://c.example/'],
    });
    expect(linkResultsSchema.parse(JSON.parse(JSON.stringify(second)))).toEqual(second);
  });
});
