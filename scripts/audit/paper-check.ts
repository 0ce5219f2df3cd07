import type { Site } from '../../tests/lib/dist.ts';
import { faultsOf, printPapers } from '../../tests/lib/papers.ts';
import type { AuditFinding } from './finding.ts';

/** What printing all documents for Word has shown. */
export interface PaperReport {
  readonly findings: readonly AuditFinding[];
  readonly documents: number;
  readonly sheets: number;
  /** Sheets that took more than one page; a long one may. */
  readonly longSheets: number;
}

/** Makes the documents of every page that is offered for Word, and compares what LibreOffice prints with the page. */
export async function checkPapers(site: Site): Promise<PaperReport> {
  const papers = await printPapers(site.root, site.pages);
  const alone = papers.filter(({ wanted }) => wanted === 'sheets');
  return {
    findings: papers.flatMap((paper) =>
      faultsOf(paper).map((message) => ({ page: paper.path, rule: `Word, ${paper.wanted}`, message })),
    ),
    documents: papers.length,
    sheets: alone.reduce((sum, { expected }) => sum + expected.sheets.length, 0),
    longSheets: alone.reduce((sum, { expected, pages }) => sum + pages.length - expected.sheets.length, 0),
  };
}
