import { distDir, readSite, type Site } from '../tests/lib/dist.ts';
import { checkInBrowser } from './audit/browser-check.ts';
import { checkCalendars } from './audit/calendar-check.ts';
import { checkFeeds } from './audit/feed-check.ts';
import { type AuditFinding, findingLines } from './audit/finding.ts';
import { checkHtml } from './audit/html-check.ts';
import { checkLinks, checkRedirects } from './audit/link-check.ts';
import { groupStep, loopsAfterEngines, loopsBeforeEngines } from './audit/loops.ts';
import { otherDays } from './audit/other-days.ts';
import type { PageRule } from './audit/page-rule.ts';
import { pageRules } from './audit/page-rules.ts';
import { checkPapers } from './audit/paper-check.ts';
import { checkPrint } from './audit/print-check.ts';
import { findBrowser } from './lib/browser.ts';
import { codeChecks, contentChecks, runChecks } from './lib/checks.ts';
import { engineTitles, findEngines, sortEngines } from './lib/engines.ts';
import { findLibreOffice } from './lib/libreoffice.ts';
import { runStep, type StepResult } from './lib/steps.ts';

const help = `Checks and builds the site, then audits every page: the W3C checker, axe at 390 and 1280 px in the light and
the dark scheme, links and anchors, feeds, what is printed, every document for Word as LibreOffice prints it, every form of the editor,
every walk, all four engines, thousands of random texts, the code on days to come, a thousand kills of writes, a
thousand harmful inputs beside the content, new centres.
A second run skips pages without findings.

  npm run audit
  DIST_DIR=/tmp/site npm run audit    a site that is already built`;

/** A row of the table at the end. */
interface Row {
  readonly name: string;
  readonly scope: string;
  readonly findings: readonly AuditFinding[];
}

const rows: Row[] = [];
const notChecked: string[] = [];

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  if (process.env['DIST_DIR'] === undefined) await prepare();
  const site = await readSite();
  await readPages(site);
  checkHtmlFiles(site);
  await printDocuments(site);
  await openPages(site);
  const failed = rows.reduce((sum, { findings }) => sum + findings.length, 0);
  for (const { name, findings } of rows.filter((row) => row.findings.length > 0)) {
    console.log(`\n— ${name}\n${findingLines(findings).join('\n')}`);
  }
  console.log(`\n| Проверка | Просмотрено | Ошибок |\n| --- | --- | --- |`);
  for (const { name, scope, findings } of rows) console.log(`| ${name} | ${scope} | ${findings.length} |`);
  for (const skipped of notChecked) console.log(`не проверено: ${skipped}`);
  console.log(failed === 0 ? 'Ошибок нет.' : `Ошибок: ${failed}.`);
  process.exitCode = failed > 0 || (notChecked.length > 0 && process.env['CI']) ? 1 : 0;
}

function record(name: string, scope: string, findings: readonly AuditFinding[]): void {
  rows.push({ name, scope, findings });
  console.log(`${name}: ${scope}, ошибок: ${findings.length}`);
}

function recordStep({ name, ok, seconds, output }: StepResult): void {
  const findings = ok ? [] : [{ page: name, rule: 'не прошло', message: output.trim().slice(-4000) }];
  record(name, `${Math.round(seconds)} с`, findings);
}

async function prepare(): Promise<void> {
  const outcomes = [
    ...(await runChecks([...codeChecks, ...contentChecks])),
    await runStep({ name: 'Сборка', run: ['scripts/build.ts'] }),
  ];
  outcomes.forEach(recordStep);
}

async function readPages(site: Site): Promise<void> {
  const checks = site.pages.map(async (page) => {
    const found = Object.entries<PageRule>(pageRules).map(async ([rule, check]) =>
      (await check(page, site)).map((message): AuditFinding => ({ page: page.path, rule, message })),
    );
    return (await Promise.all(found)).flat();
  });
  record('Правила страниц', `${site.pages.length} страниц`, (await Promise.all(checks)).flat());
  const { findings, checked: followed, hosts } = checkLinks(site);
  record('Ссылки и якоря', `${followed} внутренних`, findings);
  const outside = [...hosts].sort(([, a], [, b]) => b - a).map(([host, count]) => `${host} (${count})`);
  console.log(`Ссылки на другие сайты (не открывались): ${outside.join(', ') || 'нет'}`);
  const moved = await checkRedirects(site);
  record('Старые адреса', `${moved.read} перенаправлений`, moved.findings);
  const feeds = await checkFeeds(site);
  record('Ленты, календари, карта сайта', `${feeds.read} файлов`, feeds.findings);
  const calendars = checkCalendars(site);
  if (calendars) record('Календари, python3-icalendar', `${calendars.read} файлов`, calendars.findings);
  else notChecked.push('календари вторым читателем — python3-icalendar не найден и не установился');
}

function checkHtmlFiles({ pages }: Site): void {
  const report = checkHtml(distDir);
  if (!report) {
    notChecked.push('HTML по W3C — нет Java, и она не установилась');
    return;
  }
  record('HTML по W3C', `${pages.length} страниц`, report.errors);
  const kinds = Map.groupBy(report.warnings, ({ message }) => message);
  for (const [message, group] of kinds) console.log(`  предупреждение (${group.length}): ${message}`);
}

/** Every page that is offered for Word, printed by LibreOffice. */
async function printDocuments(site: Site): Promise<void> {
  if (!findLibreOffice()) {
    notChecked.push('документы Word — LibreOffice не найден и не установился');
    return;
  }
  const { findings, documents, sheets, longSheets } = await checkPapers(site);
  record('Документы Word', `${documents} файлов, ${sheets} листов, сверх страницы ${longSheets}`, findings);
}

async function openPages(site: Site): Promise<void> {
  const browser = await findBrowser();
  if (!browser) {
    notChecked.push('страницы в браузере — Chromium не найден и не установился');
    return;
  }
  const print = await checkPrint(site, browser);
  record(
    'Печать',
    `${print.texts} текстов, ${print.pages} страниц А4, в окне на одну страницу иначе: ${print.byOne}`,
    print.findings,
  );
  const { findings, opened, cached } = await checkInBrowser(site, browser);
  record('axe и браузер, 390 и 1280 px, день и ночь', `${opened} страниц, чистых с прошлого раза ${cached}`, findings);
  await runLoops();
}

/** All that `npm test` runs some of; the code and the site on other days. */
async function runLoops(): Promise<void> {
  for (const step of loopsBeforeEngines) recordStep(await runStep(step));
  await runEngines();
  for (const step of [...loopsAfterEngines, ...otherDays]) recordStep(await runStep(step));
}

/** The walk at both widths and every template, in all engines. */
async function runEngines(): Promise<void> {
  const { present, absent } = sortEngines(await findEngines());
  for (const name of absent) notChecked.push(`страницы в браузере — ${engineTitles[name]} не найден и не установился`);
  const name = `Все шаблоны и весь путь: ${present.map((one) => engineTitles[one]).join(', ')}`;
  recordStep(await runStep(groupStep(name, 'engines-whole', { ENGINES: present.join() })));
}
