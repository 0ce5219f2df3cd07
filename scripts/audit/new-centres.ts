import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright';
import { contentDir, passContent } from '../../src/adapters/content-pass.ts';
import { filesUnder } from '../../src/adapters/files.ts';
import { readAnswers } from '../../src/domain/centre/answers.ts';
import type { Data } from '../../src/domain/schemas/index.ts';
import { linkPackages } from '../../tests/lib/checkout.ts';
import { serveDist } from '../../tests/lib/serve-dist.ts';
import { findBrowser } from '../lib/browser.ts';

// Makes two centres of invented regions from this repository, with its own content; builds and tests each, looks for
// names of this region in what was built, and opens it in a browser. A step of `npm run audit`, by itself too:
// node scripts/audit/new-centres.ts
const answersDir = 'tests/fixtures/centres';
const folder = mkdtempSync(join(tmpdir(), 'centres-'));
const names = await namesOfThisRegion();
const faults: string[] = [];
try {
  for (const file of readdirSync(answersDir)) await tryCentre(join(answersDir, file));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

async function tryCentre(answers: string): Promise<void> {
  const name = basename(answers, '.yaml');
  const made = join(folder, name);
  run(process.cwd(), 'scripts/new-centre.ts', made, '--answers', answers);
  linkPackages(join(made, 'node_modules'));
  copyFileSync('node_modules/.package-lock.json', join(made, 'node_modules/.package-lock.json'));
  for (const words of [['test', 'content'], ['build']]) run(made, 'scripts/run.mjs', ...words);
  const dist = join(made, 'dist');
  for (const path of await filesUnder(dist)) {
    const text = /\.(?:html|json|js|css|xml|ics|txt|webmanifest)$/.test(path)
      ? readFileSync(join(dist, path), 'utf8')
      : '';
    const found = names.filter((each) => text.toLowerCase().includes(each.toLowerCase()));
    if (found.length > 0) faults.push(`${name}/dist/${path}: ${found.join(', ')}`);
  }
  await open(name, dist, answers);
}

function run(cwd: string, ...words: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd, encoding: 'utf8' });
  if (status !== 0) faults.push(`${cwd}: node ${words.join(' ')}\n${(stdout + stderr).slice(-3000)}`);
}

async function open(name: string, dist: string, answers: string): Promise<void> {
  const { settings, variables } = readAnswers(readFileSync(answers, 'utf8'));
  const launch = await findBrowser();
  if (!launch) throw new Error('no browser');
  const [served, browser] = await Promise.all([serveDist(dist), chromium.launch(launch)]);
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(`${name}: ${error}`));
  await page.goto(`${served.origin}/`);
  const title = await page.title();
  if (!title.includes(String(settings['name']))) faults.push(`${name}: the title is «${title}»`);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  const site = variables['SITE_URL'];
  if (site !== undefined && canonical !== `${site}/`) faults.push(`${name}: the address is ${canonical}`);
  await page.goto(`${served.origin}/admin/`);
  await page.getByRole('button', { name: /Войти/ }).waitFor({ timeout: 60_000 });
  await Promise.all([browser.close(), served.close()]);
}

/**
 * What this region's own entries are called: nothing of it may be left. A bare adjective names no district, for it may
 * stand in the title of a journal; an abbreviation of the glossary is every region's.
 */
async function namesOfThisRegion(): Promise<string[]> {
  const { known } = await passContent();
  const dataOf = <C extends Parameters<typeof known.get>[0]>(id: C) =>
    [...(known.get(id)?.values() ?? [])].map(({ data }) => data as Data<C>);
  const [site] = dataOf('settings');
  if (!site) throw new Error(`${contentDir} has no settings`);
  const common = new Set(dataOf('glossary').flatMap(({ abbr }) => abbr));
  const named = [
    ...[site.region, site.owner, site.email],
    ...dataOf('municipalities').flatMap(({ name, nameFull = name, ...forms }) => [
      ...[nameFull, forms.nameGenitive, forms.nameLocative],
    ]),
    ...dataOf('institutions').flatMap(({ shortName, fullName }) => [shortName, fullName]),
    ...dataOf('teams').map(({ title }) => title),
    ...dataOf('tutors').map(({ lastName, firstName }) => `${firstName} ${lastName}`),
  ].filter((each) => each !== undefined);
  return named.filter((each) => !common.has(each));
}
