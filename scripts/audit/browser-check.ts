import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium, type LaunchOptions, type Page as Tab } from 'playwright';
import type { Page, Site } from '../../tests/lib/dist.ts';
import { serveDist } from '../../tests/lib/serve-dist.ts';
import { runAxe } from './axe.ts';
import type { AuditFinding } from './finding.ts';

const root = join(import.meta.dirname, '../..');
const memory = join(root, 'node_modules/.cache/audit-clean.json');
const tabs = 3;

/** What the browser found on all pages. */
export interface BrowserReport {
  readonly findings: readonly AuditFinding[];
  /** Pages seen now, and pages known to be clean since an earlier run. */
  readonly seen: number;
  readonly known: number;
}

/**
 * Opens every page at 390 and 1280 px by day and by night: axe in full, console, content policy, sideways scroll.
 * Pages found clean are remembered by their content, so that a run broken off goes on where it stopped.
 */
export async function checkInBrowser(site: Site, launch: LaunchOptions): Promise<BrowserReport> {
  const clean = new Set(await recall());
  const salt = await sourceOfTruth();
  const keyOf = ({ html }: Page) => createHash('sha256').update(salt).update(html).digest('base64');
  const queue = site.pages.filter((page) => !clean.has(keyOf(page)));
  const [seen, known] = [queue.length, site.pages.length - queue.length];
  const findings: AuditFinding[] = [];
  const [served, browser] = await Promise.all([serveDist(site.root), chromium.launch(launch)]);
  const work = async (): Promise<void> => {
    const tab = await browser.newPage();
    for (let page = queue.shift(); page; page = queue.shift()) {
      const found = await look(tab, served.origin, page.path);
      findings.push(...found);
      if (found.length === 0) clean.add(keyOf(page));
      if (queue.length % 20 === 0) await remember(clean);
    }
  };
  await Promise.all(Array.from({ length: tabs }, work));
  await Promise.all([remember(clean), browser.close(), served.close()]);
  return { findings, seen, known };
}

async function look(tab: Tab, origin: string, path: string): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  const tell = (message: string) => findings.push({ page: path, rule: 'браузер', message });
  tab.removeAllListeners();
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) tell(message.text());
  });
  tab.on('pageerror', (error) => tell(String(error)));
  await tab.goto(origin + path, { waitUntil: 'networkidle' });
  for (const width of [1280, 390]) {
    await tab.setViewportSize({ width, height: 844 });
    findings.push(...(await sidewaysScroll(tab, path, width)));
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme });
      const found = await runAxe(tab);
      findings.push(...found.map((finding) => ({ ...finding, rule: `${finding.rule}, ${width}, ${colorScheme}` })));
    }
  }
  return findings;
}

async function sidewaysScroll(tab: Tab, page: string, width: number): Promise<AuditFinding[]> {
  const extra = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return extra > 0 ? [{ page, rule: 'прокрутка вбок', message: `${extra} px при ширине ${width}` }] : [];
}

/** What besides a page decides whether it is clean: the headers it is served with, axe, and this very check. */
async function sourceOfTruth(): Promise<string> {
  const files = [
    'netlify.toml',
    'node_modules/axe-core/package.json',
    'scripts/audit/axe.ts',
    'scripts/audit/browser-check.ts',
  ];
  return (await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))).join('');
}

async function recall(): Promise<string[]> {
  try {
    return JSON.parse(await readFile(memory, 'utf8')) as string[];
  } catch {
    return [];
  }
}

async function remember(clean: ReadonlySet<string>): Promise<void> {
  await mkdir(dirname(memory), { recursive: true });
  await writeFile(memory, JSON.stringify([...clean]));
}
