import { chromium } from 'playwright-core';
import { auditAccess } from './lib/audit-access.ts';
import { type AuditFinding, linesOf } from './lib/audit-finding.ts';
import { findBrowser } from './lib/browser.ts';
import { readSite } from './lib/dist.ts';
import { checkFeeds } from './lib/feed-check.ts';
import { checkLinks } from './lib/link-check.ts';
import { serveDist } from './lib/serve-dist.ts';
import { lineOf, runStep } from './lib/steps.ts';
import { validateHtml } from './lib/vnu.ts';

const help = `Audits every built page: accessibility (axe) at two widths in both schemes, the W3C checker, links with
their anchors, feeds. Exits with 1 when anything is found.

  npm run audit                 builds the site first
  npm run audit -- --no-build   audits dist/ as it is`;

if (process.argv.includes('--help')) console.log(help);
else process.exitCode = await audit(!process.argv.includes('--no-build'));

async function audit(builds: boolean): Promise<number> {
  if (builds) {
    const build = await runStep({ name: 'Сборка', run: ['scripts/build.ts'] });
    console.log(build.ok ? lineOf(build) : build.output);
    if (!build.ok) return 1;
  }
  const site = await readSite();
  const links = checkLinks(site);
  const feeds = await checkFeeds(site);
  let faults = tell(`Ссылки: ${links.followed}`, links.findings) + tell(`Ленты и карты: ${feeds.read}`, feeds.findings);
  console.log(`Другие сайты (не спрошены): ${[...links.hosts].map(([host, n]) => `${host} ${n}`).join(', ') || 'нет'}`);

  const html = await validateHtml(site);
  faults += html ? tell(`W3C: страниц ${site.pages.length}`, html) : missing('W3C — нет Java');

  const options = await findBrowser();
  if (!options) return faults + missing('доступность — нет Chromium') > 0 ? 1 : 0;
  const [served, browser] = await Promise.all([serveDist(site.root), chromium.launch(options)]);
  const access = await auditAccess(browser, served.origin, site.pages);
  await Promise.all([browser.close(), served.close()]);
  faults += tell(`Доступность: проверок ${access.runs}`, access.findings);
  console.log(faults === 0 ? 'Замечаний нет.' : `Замечаний: ${faults}.`);
  return faults > 0 ? 1 : 0;
}

function tell(what: string, findings: readonly AuditFinding[]): number {
  console.log(`${findings.length === 0 ? '✓' : '✗'} ${what}, замечаний ${findings.length}`);
  for (const line of linesOf(findings)) console.log(`    ${line}`);
  return findings.length;
}

/** A tool that is absent is told; for continuous integration it is a fault. */
function missing(what: string): number {
  console.log(`не проверено: ${what}`);
  return process.env['CI'] ? 1 : 0;
}
