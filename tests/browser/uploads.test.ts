import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Served, serveDist } from '../lib/serve-dist.ts';

// A drawing that would take over the page it is opened as, by code inside it and by code beside it.
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/>
<script>document.documentElement.id = 'ran'</script><script href="/media/kod.js"/></svg>`;
const root = mkdtempSync(join(tmpdir(), 'uploads-'));
let served: Served;
let browser: Browser;

beforeAll(async () => {
  for (const folder of ['media', 'assets']) {
    mkdirSync(join(root, folder));
    writeFileSync(join(root, folder, 'risunok.svg'), drawing);
  }
  writeFileSync(join(root, 'media/kod.js'), "document.documentElement.id = 'ran'");
  const images = ['media', 'assets'].map((folder) => `<img src="/${folder}/risunok.svg" alt="">`);
  writeFileSync(join(root, 'index.html'), `<!doctype html><title>Проба</title>${images.join('')}`);
  writeFileSync(join(root, '404.html'), '<!doctype html><title>Нет</title>');
  served = await serveDist(root);
  browser = await chromium.connect(inject('browser'));
});

afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(root, { recursive: true });
});

it('an uploaded drawing shows in a page', async () => {
  const page = await browser.newPage();
  await page.goto(served.origin, { waitUntil: 'load' });
  expect(await page.$$eval('img', (images) => images.map((image) => image.naturalWidth))).toEqual([8, 8]);
});

it('an uploaded drawing under /media/ is saved instead of opened', async () => {
  const page = await browser.newPage();
  const saved = page.waitForEvent('download');
  await page.goto(`${served.origin}/media/risunok.svg`).catch(() => undefined);
  expect((await saved).suggestedFilename()).toBe('risunok.svg');
});

it('a drawing opened by itself runs nothing', async () => {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto(`${served.origin}/assets/risunok.svg`, { waitUntil: 'load' });
  expect(await page.locator('rect').count()).toBe(1);
  expect(await page.locator('svg').getAttribute('id')).toBeNull();
  expect(refused.length).toBeGreaterThan(0);
});
