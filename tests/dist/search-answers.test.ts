import { beforeAll, describe, expect, it } from 'vitest';
import type { Search } from '../../src/domain/search/ranking/engine.ts';
import { compareRussian } from '../../src/domain/text/names.ts';
import { distDir } from '../lib/dist.ts';
import { openSearch } from '../lib/site-search.ts';

// The built index, asked by the code that the browser runs.
let search: Search;

beforeAll(async () => {
  search = await openSearch(distDir);
});

describe('an answer', () => {
  it('tells what it was understood as', async () => {
    expect((await search.ask('gjybvfybt ntrcnf')).query).toMatchObject({
      text: 'понимание текста',
      changed: true,
    });
    expect((await search.ask('понимание текста')).query.changed).toBe(false);
  });

  it('mends nothing when asked exactly', async () => {
    expect((await search.ask('jdp', { exact: true })).ids).toEqual([]);
    expect((await search.ask('тютор', { exact: true })).query.text).toBe('тютор');
  });

  it('stands by title or by day when asked', async () => {
    const { hits } = await search.ask('текст', { order: 'title' });
    const titles = hits.map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted(compareRussian));
    expect(hits.length).toBeGreaterThan(3);
    const meetings = await search.ask('', { chosen: { section: ['Встречи'] }, order: 'date' });
    const days = meetings.hits.map(({ url }) => /\d{4}-\d\d-\d\d/.exec(url)?.[0] ?? '');
    expect(days).toEqual(days.toSorted().reverse());
  });

  it('keeps to the class that is named', async () => {
    const { hits } = await search.ask('3 класс текст');
    expect(hits.length).toBeGreaterThan(3);
    const third = await search.count(
      'grade',
      hits.map(({ id }) => id),
    );
    expect(third.get('3')).toBeGreaterThan(3);
  });

  it('shows both readings of a collision', async () => {
    const urls = (await search.ask('спк')).hits.slice(0, 3).map(({ url }) => url);
    expect(urls).toEqual(expect.arrayContaining(['/slovar/#semejnyj-klub', '/slovar/#sovet-po-kachestvu']));
  });

  it('heeds chosen filters and order', async () => {
    const all = await search.ask('текст');
    const sections = await search.count('section', all.ids);
    const some = await search.ask('текст', { chosen: { section: ['Приёмы'] } });
    expect(some.ids).toHaveLength(sections.get('Приёмы') ?? 0);
    expect(some.hits.every(({ section }) => section === 'Приёмы')).toBe(true);
    const byTitle = await search.ask('текст', { chosen: { section: ['Приёмы'] }, order: 'title' });
    const titles = byTitle.hits.map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it('marks only the words meant, though the index is asked by their beginning', async () => {
    const hits = (await search.ask('пос')).hits.filter(({ why }) => why.some((line) => line.startsWith('пос ')));
    const marked = hits.flatMap(({ excerpt }) => excerpt.filter((part) => part.marked).map(({ text }) => text));
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((word) => /^пос[а-я]/i.test(word))).toEqual([]);
  });
});
