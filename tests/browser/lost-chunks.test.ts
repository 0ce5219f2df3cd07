import { glob, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { rowsOf } from '../lib/whole.ts';
import { distance, type LostChunk, unasked } from './lost-chunk.ts';
import { lostOfBasket } from './lost-chunks-basket.ts';
import { lostOfDiagnostic } from './lost-chunks-diagnostic.ts';
import { lostOfPlan } from './lost-chunks-plan.ts';
import { lostOfRest } from './lost-chunks-rest.ts';
import { lostOfSheets } from './lost-chunks-sheets.ts';
import { type Visit, visits } from './visit.ts';

// A script that does not come when it is asked for: the page says so beside the control, keeps what was typed, and the
// next press tries again.
const lostChunks = [...lostOfPlan, ...lostOfSheets, ...lostOfDiagnostic, ...lostOfRest, ...lostOfBasket];
const visit = visits();
const viewport = { width: 390, height: 700 };
let opened: Visit | undefined;
afterEach(async () => {
  await opened?.page.evaluate(() => localStorage.clear());
  await opened?.close();
  opened = undefined;
});

/** What the browser writes down of that itself, and the editor of what it could not read. */
const told = /ERR_(?:FAILED|ABORTED)|^TypeError: Failed to fetch|Service Worker registration blocked/;

const fileOf = ({ source, file }: LostChunk) => file ?? new RegExp(`/${basename(source, '.ts')}\\.[^/]*\\.js$`);

const tried = rowsOf(lostChunks, (row) => lostChunks.indexOf(row) % 2 === 0);
it.each(tried.map((row) => [`${row.path} asks for ${row.source}`, row] as const))('%s', async (_name, row) => {
  const prepare = row.first && ((page: Page) => page.addInitScript(row.first as () => void));
  opened = await visit(row.path, { viewport, serviceWorkers: 'block', ...(prepare ? { prepare } : {}) });
  const { page, complaints } = opened;
  await row.before?.(page);
  let lost = 0;
  await page.route(fileOf(row), (route) => {
    lost += 1;
    return route.abort();
  });
  await row.deed(page);
  const sentence = page.locator(row.place ?? '.failed', { hasText: row.says });
  await sentence.waitFor();
  expect(lost).toBeGreaterThan(0);
  await expect.poll(() => distance(page, sentence, row.control?.(page))).toBeLessThan(150);
  const typed = row.typed?.(page);
  if (typed) expect(await typed[0].inputValue()).toBe(typed[1]);
  await page.unroute(fileOf(row));
  await row.deed(page);
  await row.success(page).waitFor();
  expect(await sentence.count()).toBe(0);
  if (row.keeps) expect(await page.evaluate((key) => localStorage.getItem(key), row.keeps[0])).toMatch(row.keeps[1]);
  expect(complaints.filter((line) => !told.test(line))).toEqual([]);
});

it('every import() of the code is in the table, or asked for by nobody', async () => {
  const found = new Set<string>();
  for await (const file of glob('{admin,src/components,src/domain,src/islands}/**/*.{ts,astro}')) {
    if (file.endsWith('.test.ts') || file.endsWith('.d.ts')) continue;
    const code = await readFile(file, 'utf8');
    for (const [, source = ''] of code.matchAll(/(?<!typeof )\bimport\('([^']+)'\)/g)) found.add(source);
  }
  expect([...found].sort()).toEqual([...new Set([...lostChunks.map(({ source }) => source), ...unasked])].sort());
});
