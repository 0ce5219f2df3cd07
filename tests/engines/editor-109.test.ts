import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { type EditingCopy, editCopy, enter, save } from '../lib/editing-copy.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { type Served, serveDist } from '../lib/serve-dist.ts';
import { leaflet } from '../lib/word-files.ts';

vi.setConfig({ testTimeout: 240_000 });
let served: Served;
let copy: EditingCopy;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const launch = inject('engines')['chromium-109'];
  if (!launch) throw new Error('Chromium 109 is not here and can not be installed');
  served = await serveDist(frozenSite.dist);
  copy = await editCopy(served.origin);
  browser = await chromium.launch(launch);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(60_000);
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await copy.serve(page);
});

afterAll(async () => {
  await copy?.end();
  await browser?.close();
  await served?.close();
});

it('an editor of Windows 7 opens an entry, sees its preview, writes in a field and in the text, and saves', async () => {
  const file = join(copy.content, 'techniques/mayachok.mdx');
  await page.goto(`${served.origin}/admin/#/collections/techniques/entries/mayachok`);
  await enter(page);
  const name = page.getByRole('textbox', { name: 'Название', exact: true });
  await name.fill('Маячок у окна');
  await page.frameLocator('#preview-pane').getByRole('heading', { level: 1, name: 'Маячок у окна' }).waitFor();
  const prose = page.locator('.tc-text').first();
  await prose.locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Проба пера.');
  await save(page);
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 60_000 }).toContain('name: Маячок у окна');
  expect(readFileSync(file, 'utf8')).toContain('Проба пера.');
  await page.getByText('Изменения сохранены').waitFor();
  expect(complaints).toEqual([]);
});

it('who imports a Word file there gets a draft', async () => {
  await page.goto(`${served.origin}/admin/import/`);
  await page.getByLabel('Раздел').selectOption('Материалы');
  const buffer = Buffer.from(await leaflet());
  await page.getByLabel('Документ Word').setInputFiles({ name: 'Памятка.docx', mimeType: '', buffer });
  await page.getByText('Черновик сохранён.').waitFor();
  expect(complaints).toEqual([]);
});
