import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { findingLines } from '../../scripts/audit/finding.ts';
import { rowsOf } from '../lib/whole.ts';
import { visitUntil } from './new-worker.ts';
import { copies, forgetBuild, heading, offlineVisits, putAside, tellWorker, textsOfCopies } from './offline.ts';
import { breakingOff, loginPage, lyingPortal, portal, redirectingPortal } from './portal.ts';

// Kept pages behind a network that answers in the site's place.
const { site, open, go, forgive, capture, plugIn } = offlineVisits();
const notice = /^Сеть просит войти: показана сохранённая копия от \d+\s[а-я]+\s\d{4}\sгода\. Войти в сеть$/;

const rows: readonly (readonly [locale: string, what: string, isNamed: boolean, answer: RequestListener])[] = [
  ['ru-RU', '200 with a login page', true, portal(200)],
  ['de-DE', 'a redirect to a login page at this address', true, redirectingPortal(302, () => '/vhod/')],
  [
    'fr-FR',
    'a redirect to another site',
    true,
    redirectingPortal(307, (host) => `http://localhost:${host.slice(10)}/vhod/`),
  ],
  ['it-IT', '511', true, portal(511)],
  ['es-ES', '403 of a filter', true, portal(403)],
  ['pt-PT', '404 with a login page', true, portal(404)],
  ['pl-PL', '410 with a login page', true, portal(410)],
  ['cs-CZ', '200 and nothing', true, portal(200, '')],
  ['fi-FI', 'a login page by the type of each file', true, lyingPortal],
  ['nl-NL', '503', false, portal(503)],
  ['ro-RO', 'an answer that breaks off', false, breakingOff],
];

describe('the answer of a network', () => {
  // Of each way to answer one here; all in the audit.
  const usual = /^(?:200 with|a redirect to another|200 and nothing|503|an answer)/;
  it.each(rowsOf(rows, ([, what]) => usual.test(what)))(
    '%s %s: neither replaces nor erases anything',
    async (locale, _, isNamed, answer) => {
      const page = await open('/priemy/nevod/', locale);
      await putAside(page);
      const before = await textsOfCopies(page);
      expect(
        Object.keys(before).filter((path) => /css|js|woff2|svg|record\.json|lexicon/.test(path)).length,
      ).toBeGreaterThan(9);
      await forgetBuild(page);
      const asked: (string | undefined)[] = [];
      await capture((request, response) => {
        asked.push(request.url);
        answer(request, response);
      });
      await go(page, '/priemy/nevod/');
      expect(await heading(page)).toBe('Невод');
      const said = page.getByText('Сеть просит войти');
      if (isNamed) expect(await said.textContent()).toMatch(notice);
      else expect(await said.count()).toBe(0);
      // All is asked for again, and a page that is not here yet, too.
      await expect.poll(() => asked).toContain('/otlozhennoe/');
      await tellWorker(page, ['/priemy/nevod/', '/priemy/geksagon/']);
      const after = await textsOfCopies(page);
      for (const texts of [before, after]) for (const own of ['shelf', 'stamp']) delete texts[`/tc-kept/${own}`];
      expect(after).toEqual(before);
      forgive(/\d{3}|ERR_|MIME/);
    },
  );

  it('that is cut in the middle leaves the copy, without a word of logging in', async () => {
    const page = await open('/priemy/nevod/', 'sv-SE');
    await putAside(page);
    const before = (await textsOfCopies(page))['/priemy/nevod/'];
    await site().change('/priemy/nevod/index.html', (html) => html.slice(0, html.length / 2));
    await go(page, '/priemy/nevod/');
    expect(await page.locator('footer').count()).toBeGreaterThan(0);
    expect(await page.getByText('Сеть просит войти').count()).toBe(0);
    await tellWorker(page, ['/priemy/nevod/']);
    expect((await textsOfCopies(page))['/priemy/nevod/']).toBe(before);
    await site().change('/priemy/nevod/index.html', () => before ?? '');
  });
});

describe('a reader', () => {
  it('comes to the login page by a link and by pages that are not kept, then back to the fresh page', async () => {
    const page = await open('/priemy/geksagon/', 'da-DK');
    await putAside(page);
    await site().change('/priemy/geksagon/index.html', (html) =>
      html.replace('>Гексагон</h1>', '>Гексагон заново</h1>'),
    );
    await capture(portal(200));
    await go(page, '/priemy/nevod/');
    expect(await heading(page)).toBe('Войдите в школьную сеть');
    await go(page, '/priemy/geksagon/');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(findingLines(await runAxe(page))).toEqual([]);
    }
    await page.getByRole('link', { name: 'Войти в сеть' }).click();
    await page.getByRole('heading', { name: 'Войдите в школьную сеть' }).waitFor();
    await plugIn();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await heading(page)).toBe('Гексагон заново');
    await go(page, '/priemy/geksagon/');
    expect(await heading(page)).toBe('Гексагон заново');
    await expect.poll(async () => (await textsOfCopies(page))['/priemy/geksagon/']).toContain('Гексагон заново');
    forgive(/ERR_|MIME/);
  });

  it('searches among kept pages', async () => {
    const page = await open('/priemy/tri-okna/', 'nb-NO');
    await putAside(page);
    await capture(portal(200));
    await go(page, '/poisk/');
    await page.getByRole('searchbox').fill('окна');
    await page.locator('.results h2 a').first().waitFor();
    await expect.poll(() => page.locator('.status').textContent()).toMatch(/^Нет связи: ищем в сохранённых страницах/);
    forgive(/pagefind|ERR_|MIME/);
  });
});

describe('a page of another build', () => {
  it('waits for its worker where there is a copy', async () => {
    const page = await open('/priemy/kopilka-dogadok/', 'hu-HU');
    await putAside(page);
    await site().change('/priemy/kopilka-dogadok/index.html', (html) =>
      html.replace(/(tc-build" content=")\w+/, '$1drugaya').replace('</h1>', ' заново</h1>'),
    );
    await go(page, '/priemy/kopilka-dogadok/');
    expect(await heading(page)).toContain('заново');
    await tellWorker(page, ['/priemy/kopilka-dogadok/']);
    expect((await textsOfCopies(page))['/priemy/kopilka-dogadok/']).not.toContain(' заново</h1>');

    await site().change('/sw.js', (code) =>
      code.replace(/(stamp:[`"'])\w+/, '$1drugaya').replace(/(build:[`"'])\w+/, '$1drugaya'),
    );
    await page.close();
    const next = await visitUntil(
      () => open('/robots.txt', 'hu-HU'),
      `${site().origin}/priemy/nevod/`,
      async (tab) => (await textsOfCopies(tab))['/priemy/kopilka-dogadok/']?.includes(' заново</h1>') === true,
    );
    expect(await copies(next)).toContain('/tc-kept/stamp');
  });
});

it('a login page is no page of this site', () => {
  expect(loginPage).not.toContain('tc-build');
});
