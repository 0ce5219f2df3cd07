import { describe, expect, it } from 'vitest';
import { difficultiesSection, statementsSection, topicsSection } from '../../scripts/report/coverage.ts';
import type { PublishedEntriesOf } from '../../scripts/report/published.ts';
import { passContent } from '../../src/adapters/content-pass.ts';

const { entries } = await passContent();
const all: PublishedEntriesOf = (collection) => [...(entries.get(collection)?.values() ?? [])] as never;

// What is missing here, npm run content:report tells in tables.
describe('база знаний (content/)', () => {
  it('на каждое утверждение самодиагностики есть материал и ещё приём, лист или набор', () => {
    expect(statementsSection(all).rows).toEqual([]);
  });

  it('на каждое затруднение детей есть приём, материал и тема', () => {
    expect(difficultiesSection(all).rows).toEqual([]);
  });

  it('в опубликованной теме шесть материалов, приём и тьюториал, в готовящейся — два материала', () => {
    const short = topicsSection(all).rows.filter(([, readiness, materials, ...rest]) =>
      readiness === 'опубликована'
        ? Number(materials) < 6 || rest.at(-1) === 0 || rest.at(-2) === 0
        : Number(materials) < 2,
    );
    expect(short).toEqual([]);
  });
});
