import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium, type LaunchOptions, type Page as Tab } from 'playwright';
import type { Page, Site } from '../../tests/lib/dist.ts';
import { serveDist } from '../../tests/lib/serve-dist.ts';
import { runAxe } from './axe.ts';
import type { AuditFinding } from './finding.ts';

const root = join(import.meta.dirname, '../..');
const cacheFile = join(root, 'node_modules/.cache/audit-clean.json');
const tabCount = 3;

/** The findings of all pages. */
export interface BrowserReport {
  readonly findings: readonly AuditFinding[];
  /** Numbers of pages opened now and of pages skipped because an earlier run found nothing. */
  readonly opened: number;
  readonly cached: number;
}

/**
 * Opens every page at 390 and 1280 px in both colour schemes and checks axe, the console, the Content-Security-Policy
 * and horizontal scrolling. Pages without findings are cached by their content, so that an interrupted run can go on.
 */
export async function checkInBrowser(site: Site, launch: LaunchOptions): Promise<BrowserReport> {
  const clean = new Set(await readCache());
  const salt = await cacheSalt();
  const keyOf = ({ html }: Page) => createHash('sha256').update(salt).update(html).digest('base64');
  const queue = site.pages.filter((page) => !clean.has(keyOf(page)));
  const opened = queue.length;
  const cached = site.pages.length - opened;
  const findings: AuditFinding[] = [];
  const [served, browser] = await Promise.all([serveDist(site.root), chromium.launch(launch)]);
  const worker = async (): Promise<void> => {
    const tab = await browser.newPage();
    for (let page = queue.shift(); page; page = queue.shift()) {
      const found = await checkPage(tab, served.origin, page.path);
      findings.push(...found);
      if (found.length === 0) clean.add(keyOf(page));
      if (queue.length % 20 === 0) await writeCache(clean);
    }
  };
  await Promise.all(Array.from({ length: tabCount }, worker));
  await Promise.all([writeCache(clean), browser.close(), served.close()]);
  return { findings, opened, cached };
}

async function checkPage(tab: Tab, origin: string, path: string): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  const report = (message: string) => findings.push({ page: path, rule: 'браузер', message });
  tab.removeAllListeners();
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) report(message.text());
  });
  tab.on('pageerror', (error) => report(String(error)));
  await tab.goto(origin + path, { waitUntil: 'networkidle' });
  for (const width of [1280, 390]) {
    await tab.setViewportSize({ width, height: 844 });
    findings.push(...(await checkHorizontalScroll(tab, path, width)));
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme });
      const found = await runAxe(tab);
      findings.push(...found.map((finding) => ({ ...finding, rule: `${finding.rule}, ${width}, ${colorScheme}` })));
    }
  }
  return findings;
}

async function checkHorizontalScroll(tab: Tab, page: string, width: number): Promise<AuditFinding[]> {
  const extra = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return extra > 0 ? [{ page, rule: 'прокрутка вбок', message: `${extra} px при ширине ${width}` }] : [];
}

/** A page must be checked again when the headers, axe or this check change. */
async function cacheSalt(): Promise<string> {
  const files = [
    'netlify.toml',
    'node_modules/axe-core/package.json',
    'scripts/audit/axe.ts',
    'scripts/audit/browser-check.ts',
  ];
  return (await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))).join('');
}

async function readCache(): Promise<string[]> {
  try {
    return JSON.parse(await readFile(cacheFile, 'utf8')) as string[];
  } catch {
    return [];
  }
}

async function writeCache(clean: ReadonlySet<string>): Promise<void> {
  await mkdir(dirname(cacheFile), { recursive: true });
  await writeFile(cacheFile, JSON.stringify([...clean]));
}
