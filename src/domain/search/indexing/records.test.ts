import { describe, expect, test } from 'vitest';
import { tailId } from '../format/page-tail.ts';
import type { SearchFacts } from './facts.ts';
import { recordOf, withFacts } from './records.ts';

const facts: SearchFacts = {
  title: 'Факт или «мнение»',
  section: 'Приёмы',
  kind: 'Приём',
  also: ['факты & мнения', 'a < b'],
  troubles: ['не отличают "факт"'],
  summary: '',
  grades: ['3', '4'],
  subjects: [],
  topics: ['Критическое мышление'],
  date: '2026-11-20',
  confused: '',
  record: '',
  isSample: false,
};

describe('what the index learns besides the text', () => {
  const html = withFacts('<main data-pagefind-body><h1>Ф</h1></main><footer></footer>', facts);

  test('stands at the end of the main part', () => {
    expect(html).toMatch(/<h1>Ф<\/h1><div id="[a-z-]+">.*<\/main><footer>/s);
    expect(html).toContain(`id="${tailId}"`);
  });

  test('is escaped', () => {
    expect(html).toContain('факты &amp; мнения');
    expect(html).toContain('a &lt; b');
    expect(html).not.toContain('a < b');
  });

  test('names every value of a filter and no empty ones', () => {
    expect(html.match(/data-pagefind-filter="grade\[data-value\]"/g)).toHaveLength(2);
    expect(html).not.toContain('subject[');
    expect(html).not.toContain('summary[');
  });

  test('says of an invented entry that it is one, and filters it with the others', () => {
    const invented = withFacts('<main></main>', { ...facts, isSample: true });
    expect(invented).toContain('data-value="Приём · вымышленный образец" data-pagefind-meta="kind');
    expect(invented).toContain('data-value="Приём" data-pagefind-filter="kind');
  });

  test('a page unknown to the content stays as it is', () =>
    expect(withFacts('<main></main>', undefined)).toBe('<main></main>'));

  test('what has no page gets one', () => {
    expect(recordOf({ ...facts, record: 'Одно предложение.' })).toMatch(
      /<main data-pagefind-body><h1>Факт или «мнение»<\/h1><p>Одно предложение\.<\/p>/,
    );
  });
});
