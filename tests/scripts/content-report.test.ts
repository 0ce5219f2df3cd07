import { describe, expect, it } from 'vitest';
import { difficultiesSection, statementsSection, topicsSection } from '../../scripts/report/coverage.ts';
import { emptySection, orphansSection, readingSection } from '../../scripts/report/gaps.ts';
import type { PublishedEntriesOf } from '../../scripts/report/published.ts';
import { sectionMarkdown } from '../../scripts/report/table.ts';
import { passContent } from '../../src/adapters/content-pass.ts';

const { entries } = await passContent();
const all: PublishedEntriesOf = (collection) => [...(entries.get(collection)?.values() ?? [])] as never;
/** The same without the materials. */
const bare: PublishedEntriesOf = (collection) => (collection === 'materials' ? [] : all(collection));

describe('the report on the frozen site', () => {
  const count = (section: { rows: readonly unknown[] }) => section.rows.length;

  it('counts statements and difficulties that nothing answers, and more of them without the materials', () => {
    expect(count(statementsSection(bare))).toBeGreaterThan(count(statementsSection(all)));
    expect(count(difficultiesSection(bare))).toBeGreaterThan(count(difficultiesSection(all)));
  });

  it('has a row for each topic', () => {
    expect(topicsSection(all).rows.map(([title]) => title)).toEqual(all('topics').map(({ data }) => data.title));
  });
});

describe('the report', () => {
  it('finds what nothing links to, what is empty and how hard it reads', () => {
    const alone = {
      collection: 'topics',
      id: 'odna',
      file: 'topics/odna.mdx',
      body: 'Кот ел суп на окне.',
      bodyLine: 1,
    };
    const data = { title: 'Одна', essentials: [], concept: 'Что это.' };
    const of: PublishedEntriesOf = (collection) => (collection === 'topics' ? [{ ...alone, data }] : []) as never;
    expect(orphansSection(of).rows).toEqual([['Темы', 'odna']]);
    expect(emptySection(of).rows[0]?.[2]).toContain('Главное по теме, Частые ошибки');
    expect(readingSection(of).rows).toMatchObject([['topics/odna.mdx', 5, 5, expect.any(Number), 'лёгкий']]);
  });

  it('writes tables of Markdown, and says so when there is nothing', () => {
    const section = { id: 'a', title: 'Имя', note: 'Что это.', columns: ['Один', 'Два'] };
    expect(sectionMarkdown({ ...section, rows: [['а|б', 2]] })).toBe(
      '## Имя\n\nЧто это.\n\n| Один | Два |\n| --- | --- |\n| а\\|б | 2 |\n',
    );
    expect(sectionMarkdown({ ...section, rows: [] })).toBe('## Имя\n\nЧто это.\n\nНет.\n');
  });
});
