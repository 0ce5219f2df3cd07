import { chromium, type LaunchOptions } from 'playwright';
import type { Site } from '../../tests/lib/dist.ts';
import { serveDist } from '../../tests/lib/serve-dist.ts';
import type { AuditFinding } from './finding.ts';

/** What printing all texts has shown. */
export interface PrintReport {
  readonly findings: readonly AuditFinding[];
  /** Pages of the site, and the pages of A4 that they take. */
  readonly texts: number;
  readonly pages: number;
}

const printed = /^\/(?:materialy|priemy|tyutorialy|samoobrazovanie|o-centre)\/[^/]+\/$/;

/** Prints every text with its sheets, and judges what a teacher would see on paper. */
export async function checkPrint({ root, pages }: Site, launch: LaunchOptions): Promise<PrintReport> {
  const [served, browser] = await Promise.all([serveDist(root), chromium.launch(launch)]);
  // The width of a line between the margins of src/styles/print.css: 182 mm.
  const page = await browser.newPage({ viewport: { width: 688, height: 1000 } });
  const findings: AuditFinding[] = [];
  let sum = 0;
  const texts = pages.filter(({ path }) => printed.test(path));
  try {
    for (const { path } of texts) {
      await page.goto(served.origin + path);
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      sum += pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      await page.emulateMedia({ media: 'print' });
      const faults = await page.evaluate(faultsOnPaper);
      findings.push(...faults.map((message) => ({ page: path, rule: 'печать', message })));
      await page.emulateMedia({ media: null });
    }
  } finally {
    await Promise.all([browser.close(), served.close()]);
  }
  return { findings, texts: texts.length, pages: sum };
}

/** Runs in the page, in its styles for paper. */
function faultsOnPaper(): string[] {
  const faults = new Set<string>();
  const titleOf = (sheet: Element) => sheet.querySelector('.sheet-title')?.textContent ?? '';
  // 14 points are 18.66 pixels.
  for (const sheet of document.querySelectorAll('.sheet-child, .sheet-group')) {
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      if (!around || node.textContent?.trim() === '' || around.closest('.sheet-foot, sup, svg')) continue;
      if (around.getClientRects().length === 0) continue;
      const size = Number.parseFloat(getComputedStyle(around).fontSize);
      if (size < 18.6) faults.add(`лист «${titleOf(sheet)}»: буквы в ${Math.round(size * 7.5) / 10} пункта`);
    }
  }
  for (const one of document.querySelectorAll<HTMLElement>('main *')) {
    const sheet = one.closest('.sheet');
    const room = sheet?.matches('.sheet-wide') ? 269 : 182;
    const isShown = one.getClientRects().length > 0;
    if (isShown && one.getBoundingClientRect().right > (room / 25.4) * 96 + 2)
      faults.add(`${sheet ? `лист «${titleOf(sheet)}»` : 'текст'}: шире страницы, ${one.localName}`);
    const style = getComputedStyle(one);
    if (isShown && style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)
      faults.add(`${sheet ? `лист «${titleOf(sheet)}»` : 'текст'}: обрезано, ${one.localName}.${one.className}`);
  }
  const sheets = [...document.querySelectorAll('.sheet')];
  const key = sheets.findIndex((sheet) => sheet.matches('.sheet-key'));
  const late = key < 0 ? undefined : sheets.slice(key).find((sheet) => !sheet.matches('.sheet-key'));
  if (late) faults.add(`лист «${titleOf(late)}» стоит после ключа`);
  return [...faults];
}
