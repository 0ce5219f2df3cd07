import { chromium, type LaunchOptions, type Page } from 'playwright';
import type { Site } from '../../tests/lib/dist.ts';
import { serveDist } from '../../tests/lib/serve-dist.ts';
import type { AuditFinding } from './finding.ts';
import { inkOf } from './ink.ts';

/** What printing all texts has shown. */
export interface PrintReport {
  readonly findings: readonly AuditFinding[];
  /** Pages of the site, and the pages of A4 that they take. */
  readonly texts: number;
  readonly pages: number;
  /** For how many texts the dialog says another number of pages than comes, by one. */
  readonly byOne: number;
}

const printed = /^\/(?:materialy|priemy|tyutorialy|samoobrazovanie|o-centre)\/[^/]+\/$/;

/**
 * Prints every text with its sheets, as it is and through the dialog, which makes a pack of a session: judges what a
 * teacher would see on paper, and the number of pages that the dialog says.
 */
export async function checkPrint({ root, pages }: Site, launch: LaunchOptions): Promise<PrintReport> {
  const [served, browser] = await Promise.all([serveDist(root), chromium.launch(launch)]);
  // The width of a line between the margins of src/styles/print.css: 182 mm.
  const page = await browser.newPage({ viewport: { width: 688, height: 1000 } });
  // The dialog of the browser itself can't be driven.
  await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
  const findings: AuditFinding[] = [];
  let [sum, byOne] = [0, 0];
  const texts = pages.filter(({ path }) => printed.test(path));
  const judge = async (path: string, rule: string, place: string) => {
    await page.emulateMedia({ media: 'print' });
    const faults = await page.evaluate(faultsOnPaper, place);
    await page.emulateMedia({ media: null });
    // After it the room is gone.
    const ink = await inkOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }), margin);
    const thin = ink.flatMap((depth, i) =>
      depth < margin + threeLines ? [`на странице ${i + 1} из ${ink.length} почти ничего нет`] : [],
    );
    findings.push(...[...faults, ...thin].map((message) => ({ page: path, rule, message })));
    return ink.length;
  };
  try {
    for (const { path } of texts) {
      await page.goto(served.origin + path);
      sum += await judge(path, 'печать', 'main');
      const said = await throughDialog(page);
      if (said === undefined) continue;
      const difference = Math.abs(said - (await judge(path, 'печать из окна', '.print-room')));
      if (difference === 1) byOne += 1;
      if (difference > 1)
        findings.push({ page: path, rule: 'печать из окна', message: `сказано страниц ${said}, ошибка ${difference}` });
    }
  } finally {
    await Promise.all([browser.close(), served.close()]);
  }
  return { findings, texts: texts.length, pages: sum, byOne };
}

/** The upper and lower margin of src/styles/print.css, and how deep the ink of three lines of text reaches, in millimetres. */
const [margin, threeLines] = [12, 12];

/** Prints what the dialog offers first; gives how many pages it says. Undefined where there is no dialog. */
async function throughDialog(page: Page): Promise<number | undefined> {
  const button = page.getByRole('button', { name: 'Напечатать…' });
  if ((await button.count()) === 0) return undefined;
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Печать' });
  const slides = dialog.getByLabel('Задания крупно');
  if ((await slides.count()) > 0) await slides.check();
  const status = dialog.getByText(/^Примерно \d+/);
  await status.waitFor();
  const said = Number(/\d+/.exec((await status.textContent()) ?? '')?.[0]);
  await dialog.getByRole('button', { name: 'Напечатать', exact: true }).click();
  await page.locator('html[data-paper]').waitFor();
  return said;
}

/** Runs in the page, in its styles for paper. */
function faultsOnPaper(place: string): string[] {
  const faults = new Set<string>();
  if (!document.querySelector(place)) faults.add(`нет того, что печатают: ${place}`);
  const titleOf = (sheet: Element) => sheet.querySelector('.sheet-title')?.textContent ?? '';
  // 14 points are 18.66 pixels.
  for (const sheet of document.querySelectorAll(`${place} :is(.sheet-child, .sheet-group)`)) {
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      if (!around || node.textContent?.trim() === '' || around.closest('.sheet-foot, sup, svg')) continue;
      if (around.getClientRects().length === 0) continue;
      const size = Number.parseFloat(getComputedStyle(around).fontSize);
      if (size < 18.6) faults.add(`лист «${titleOf(sheet)}»: буквы в ${Math.round(size * 7.5) / 10} пункта`);
    }
  }
  for (const one of document.querySelectorAll<HTMLElement>(`${place} *`)) {
    const sheet = one.closest('.sheet');
    const room = sheet?.matches('.sheet-wide') ? 269 : 182;
    const isShown = one.getClientRects().length > 0;
    if (isShown && one.getBoundingClientRect().right > (room / 25.4) * 96 + 2)
      faults.add(`${sheet ? `лист «${titleOf(sheet)}»` : 'текст'}: шире страницы, ${one.localName}`);
    const style = getComputedStyle(one);
    if (isShown && style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)
      faults.add(`${sheet ? `лист «${titleOf(sheet)}»` : 'текст'}: обрезано, ${one.localName}.${one.className}`);
  }
  const sheets = [...document.querySelectorAll(`${place} .sheet`)];
  const key = sheets.findIndex((sheet) => sheet.matches('.sheet-key'));
  const late = key < 0 ? undefined : sheets.slice(key).find((sheet) => !sheet.matches('.sheet-key'));
  if (late) faults.add(`лист «${titleOf(late)}» стоит после ключа`);
  return [...faults];
}
