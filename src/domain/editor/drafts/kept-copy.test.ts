import { describe, expect, it } from 'vitest';
import { copiesFor, copyTitle, type KeptCopy, keeping, keptAtText, outdated, readCopies } from './kept-copy.ts';

const day = 86_400_000;
const now = new Date(2026, 10, 28, 15, 0).getTime();
const copy = (id: string, more: Partial<KeptCopy> = {}): KeptCopy => ({
  id,
  tab: 'эта',
  collection: 'faq',
  slug: 'a',
  keptAt: now,
  base: {},
  values: { question: 'Что?' },
  media: [],
  ...more,
});
const ids = (copies: readonly KeptCopy[]) => copies.map(({ id }) => id);

describe('which copies are offered', () => {
  const copies = [
    copy('старая', { keptAt: now - day }),
    copy('новая'),
    copy('другая запись', { slug: 'b' }),
    copy('другой раздел', { collection: 'topics' }),
    copy('новой записи', { slug: '' }),
    copy('открытой вкладки', { tab: 'другая' }),
  ];

  it.each<[string, string, readonly string[], readonly string[]]>([
    ['those of the entry, the newest first', 'a', [], ['новая', 'открытой вкладки', 'старая']],
    ['not those of another open tab', 'a', ['другая'], ['новая', 'старая']],
    ['of a new entry those that have no name yet', '', [], ['новой записи']],
    ['none of an entry without any', 'c', [], []],
  ])('%s', (_, slug, otherTabs, expected) => {
    expect(ids(copiesFor(copies, { collection: 'faq', slug }, new Set(otherTabs)))).toEqual(expected);
  });
});

it.each([
  [{ question: 'Что?' }, 'Вопрос «Что?»'],
  [{ question: ' ' }, 'Вопрос без названия'],
  [{}, 'Вопрос без названия'],
])('the name of a copy with %j', (values, title) => expect(copyTitle(copy('а', { values }))).toBe(title));

it('what has another shape is no copy', () => {
  const { values: _, ...without } = copy('без значений');
  expect(
    ids(readCopies([copy('целая'), without, null, 'текст', copy('чужой раздел', { collection: 'x' as never })])),
  ).toEqual(['целая']);
});

describe('how long a copy is kept', () => {
  it.each([
    ['for sixty days', keeping.days * day, []],
    ['and not a minute longer', keeping.days * day + 60_000, ['одна']],
  ])('%s', (_, age, expected) => {
    expect(outdated([copy('одна', { keptAt: now - age })], now)).toEqual(expected);
  });

  it('of too many the oldest go', () => {
    const many = Array.from({ length: keeping.copies + 2 }, (_, i) => copy(String(i), { keptAt: now + i }));
    expect(outdated(many, now)).toEqual(['1', '0']);
  });
});

it.each([
  ['14:32', new Date(2026, 10, 28, 14, 32)],
  ['27 ноября, 14:32', new Date(2026, 10, 27, 14, 32)],
  ['28 ноября 2025 г., 09:05', new Date(2025, 10, 28, 9, 5)],
])('the time of a copy: %s', (text, then) => {
  expect(keptAtText(then.getTime(), now)).toBe(text);
});
