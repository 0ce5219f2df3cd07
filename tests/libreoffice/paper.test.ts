import { beforeAll, describe, expect, it } from 'vitest';
import { readSite } from '../lib/dist.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { faultsOf, type Paper, printPapers } from '../lib/papers.ts';

/** Pages with sheets, tables, pictures, notes, stages of a lesson; the audit prints all of `content/`. */
const paths = [
  '/materialy/vse-bloki/',
  '/materialy/rubrika-rasskaza/',
  '/materialy/sobirayemsya-vtroyom/',
  '/materialy/tri-chitatelya/',
  '/materialy/voprosy-na-vyhode-nabor/',
  '/priemy/nevod/',
  '/priemy/vopros-na-vyhode/',
  '/tyutorialy/otklik-za-stolom/',
  '/samoobrazovanie/ponimanie-teksta/',
];
let papers: Paper[] = [];

beforeAll(async () => {
  const { pages } = await readSite(frozenSite.dist);
  papers = await printPapers(
    frozenSite.dist,
    pages.filter(({ path }) => paths.includes(path)),
  );
});

describe('a document for Word is printed by LibreOffice with the words of its page', () => {
  it.each(paths)('%s', (path) => {
    const own = papers.filter((paper) => paper.path === path);
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap(faultsOf)).toEqual([]);
    for (const { wanted, expected, pages } of own)
      if (wanted === 'sheets') expect(pages).toHaveLength(expected.sheets.length);
  });

  it('has sheets in most of them', () => {
    expect(papers.filter(({ wanted }) => wanted === 'sheets').length).toBeGreaterThan(5);
  });
});
