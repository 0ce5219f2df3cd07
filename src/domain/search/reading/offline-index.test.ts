import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../format/lexicon.ts';
import { Search } from '../ranking/engine.ts';
import { type OfflineRecord, offlineIndex, offlineSources } from './offline-index.ts';

function record(id: string, title: string, content: string, more: Partial<OfflineRecord['page']> = {}): OfflineRecord {
  const meta = { title, kind: 'Приём', section: 'Приёмы', ...more.meta };
  const filters = { section: ['Приёмы'], kind: ['Приём'], grade: ['3'], ...more.filters };
  return { id, date: '2026-11-01', page: { url: `/priemy/${id}/`, content, anchors: [], meta, filters } };
}

const records = [
  record(
    'bilet',
    'Билет на выход',
    'Приём Билет на выход. Ребёнок отвечает на вопрос в конце урока. Формирующее оценивание без отметки.',
  ),
  record('klaster', 'Кластер', 'Вокруг главного слова собирают сведения. Смысловое чтение и со-бытийность.', {
    meta: { title: 'Кластер', also: 'гроздь' },
    filters: { grade: ['2'] },
  }),
  { ...record('ezh', 'Ёжик', 'Рассказ про ёжика.'), date: '2026-11-20' },
];
const term = { isTerm: true, abbr: ['ФО'], also: [] };
const lexicon: Lexicon = {
  // Of the terms of the site none is kept: they open a query all the same.
  entries: [
    { id: 'fo', title: 'Формирующее оценивание', ...term },
    { id: 'grozd', title: 'Гроздь', isTerm: true, abbr: [], also: ['кластер'] },
  ],
  names: [{ id: 'ivanova', titles: ['Иванова Анна'] }],
  sections: [{ name: 'Приёмы', weight: 1.03 }],
  pages: 500,
  parts: { starts: [], files: [] },
  index: { contents: { pages: [], parts: [], filters: {}, fields: [] }, date: '', title: '' },
};
const search = () => new Search(offlineSources(records, lexicon));

describe('the search in kept pages', () => {
  it.each([
    ['as written', 'билет на выход', ['bilet']],
    ['inflected', 'билеты', ['bilet']],
    ['misspelt', 'кластар', ['klaster']],
    ['in the other layout', 'rkfcnth', ['klaster']],
    ['half a word', 'клас', ['klaster']],
    ['without ё', 'ежик', ['ezh']],
    ['by another name', 'гроздь', ['klaster']],
    ['by an abbreviation of the glossary', 'фо', ['bilet']],
    ['a hyphen left out', 'событийность', ['klaster']],
    ['a class in words', 'чтение 2 класс', ['klaster']],
    ['a word that nothing says', 'синхрофазотрон', []],
    ['a person whose page is not kept', 'иванова', []],
  ])('%s', async (_, typed, ids) => {
    const answer = await search().ask(typed);
    expect(answer.ids).toEqual(ids);
    expect(answer.hits.map(({ url }) => url)).toEqual(ids.map((id) => `/priemy/${id}/`));
  });

  it('works with a lexicon that was cached before it named sections', async () => {
    const { sections: _, ...cached } = lexicon;
    const old = new Search(offlineSources(records, cached));
    expect((await old.ask('билеты')).ids).toEqual(['bilet']);
    expect(old.foundPhrase(1, ['Приёмы']).replaceAll('\u00A0', ' ')).toBe('Найден 1 результат');
  });

  it('tells what it mended', async () => {
    const { query } = await search().ask('rkfcnth');
    expect(query).toMatchObject({ changed: true, text: 'кластер' });
  });

  it('counts by the values of a filter, leaves the chosen, orders', async () => {
    const all = (await search().ask('', { chosen: { section: ['Приёмы'] }, order: 'date' })).ids;
    expect(all[0]).toBe('ezh');
    expect(await search().count('grade', all)).toEqual(
      new Map([
        ['2', 1],
        ['3', 2],
      ]),
    );
    expect((await search().ask('', { chosen: { grade: ['3'] }, order: 'title' })).ids).toEqual(['bilet', 'ezh']);
  });
});

it('finds words by their beginning or whole, with their places, and names by field', async () => {
  const index = offlineIndex(records);
  const find = (ask: string, strict: boolean) => index.find({ ask, forms: [ask], strict });
  expect(await find('оцен', false)).toMatchObject([{ id: 'bilet', places: [12], fields: [] }]);
  expect(await find('оцен', true)).toEqual([]);
  expect(await find('гроз', false)).toMatchObject([{ id: 'klaster', places: [], fields: ['also'] }]);
  await expect(index.load('fo')).rejects.toThrow('fo');
});
