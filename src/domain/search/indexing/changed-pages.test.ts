import { expect, it } from 'vitest';
import type { Entry } from '../../gate/judge.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import { changedPages } from './changed-pages.ts';
import type { PublishedEntries } from './facts.ts';

type Row = readonly [collection: CollectionId, id: string, data: object, body?: string];

function published(...rows: readonly Row[]): PublishedEntries {
  const entries = new Map<CollectionId, Map<string, Entry>>();
  for (const [collection, id, data, body = ''] of rows) {
    const entry = { collection, id, data, body, file: `${collection}/${id}.mdx`, bodyLine: 1 } as unknown as Entry;
    entries.set(collection, (entries.get(collection) ?? new Map<string, Entry>()).set(id, entry));
  }
  return entries;
}

const before = published(
  ['materials', 'a', { title: 'А' }, 'текст'],
  ['materials', 'b', { title: 'Б' }],
  ['pages', 'o-sajte', { section: 'o-sajte', title: 'О сайте' }],
  ['glossary', 'fo', { term: 'ФО' }],
);

it.each<[string, readonly Row[], readonly string[]]>([
  ['nothing', [], []],
  ['a field', [['materials', 'a', { title: 'А, иначе' }, 'текст']], ['/materialy/a/']],
  ['a text', [['materials', 'a', { title: 'А' }, 'другой']], ['/materialy/a/']],
  ['a new entry', [['techniques', 'c', {}]], ['/priemy/c/']],
  ['a text page', [['pages', 'o-sajte', { section: 'o-sajte', title: 'Иначе' }]], ['/o-sajte/']],
  ['a term, which has no page', [['glossary', 'fo', { term: 'ФО, иначе' }]], []],
])('%s', (_, changes, expected) => {
  const after = new Map([...before].map(([collection, group]) => [collection, new Map(group)]));
  for (const [collection, group] of published(...changes)) {
    after.set(collection, new Map([...(after.get(collection) ?? []), ...group]));
  }
  expect(changedPages(before, after)).toEqual(expected);
});

it('a removed entry', () => {
  const after = published(['materials', 'a', { title: 'А' }, 'текст']);
  expect(changedPages(before, after)).toEqual(['/materialy/b/', '/o-sajte/']);
});
