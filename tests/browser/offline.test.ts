import { describe, expect, it } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { findingLines } from '../../scripts/audit/finding.ts';
import { visitUntil } from './new-worker.ts';
import { appearanceOf, copies, heading, offlineVisits, putAside, tellWorker, traces } from './offline.ts';

// Kept pages without a network, on the built site.
const { site, open, go, scripts, forgive, unplug, fallSilent, breakDown, plugIn } = offlineVisits();

describe('a kept page', () => {
  it('costs nothing before it is kept', async () => {
    const page = await open('/priemy/nevod/', 'ru-RU');
    expect(await traces(page)).toEqual([0]);
    const ofCopies = /\/(?:toggle-page|worker-client)\.[^/]*\.js$|\/sw\.js$/;
    expect(scripts().filter((script) => ofCopies.test(script))).toEqual([]);
    await putAside(page);
    expect(scripts().some((script) => ofCopies.test(script))).toBe(true);
  });

  it('opens whole without a network; another page gives the notice with the list', async () => {
    const page = await open('/priemy/nevod/', 'de-DE');
    await go(page, '/priemy/nevod/');
    const online = await appearanceOf(page);
    expect(online.pictures.length).toBeGreaterThan(0);
    expect(online.fonts).toBeGreaterThan(0);
    await putAside(page);
    await unplug(page);
    await go(page, '/priemy/nevod/');
    expect(await heading(page)).toBe('Невод');
    expect(await appearanceOf(page)).toEqual(online);

    await go(page, '/priemy/geksagon/');
    expect(await heading(page)).toBe('Нет связи');
    const link = page.getByRole('main').getByRole('link', { name: 'Невод' });
    await link.waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(findingLines(await runAxe(page))).toEqual([]);
    }
    await link.click();
    await page.waitForURL('**/priemy/nevod/');
    expect(await heading(page)).toBe('Невод');
  });

  it('comes soon when the line is there but silent', async () => {
    const page = await open('/priemy/nevod/', 'fr-FR');
    await putAside(page);
    await fallSilent();
    const start = performance.now();
    await page.goto(`${site().origin}/priemy/nevod/`, { waitUntil: 'load' });
    expect(await heading(page)).toBe('Невод');
    // A page that is kept waits four seconds for the line, one that is not, twenty.
    expect(performance.now() - start).toBeLessThan(18_000);
  });

  it('stands in for a server that has broken down', async () => {
    const page = await open('/priemy/nevod/', 'ro-RO');
    await putAside(page);
    await breakDown();
    await go(page, '/priemy/nevod/');
    expect(await heading(page)).toBe('Невод');
  });

  it('shows itself when the network is back', async () => {
    const page = await open('/priemy/nevod/', 'it-IT');
    await putAside(page);
    await unplug(page);
    await go(page, '/priemy/geksagon/');
    expect(await heading(page)).toBe('Нет связи');
    await plugIn();
    await page.getByRole('heading', { level: 1, name: 'Гексагон' }).waitFor();
  });

  it('is copied at the next visit when it was kept before there was a worker', async () => {
    const page = await open('/', 'es-ES');
    await page.evaluate(() => localStorage.setItem('tc-kept', '[{"path":"/priemy/nevod/","title":"Невод"}]'));
    await go(page, '/priemy/geksagon/');
    await expect.poll(() => copies(page)).toContain('/priemy/nevod/');
    expect(await copies(page)).not.toContain('/priemy/geksagon/');
  });

  it('is renewed when it has changed, with its new files in place of the old', async () => {
    const page = await open('/priemy/nevod/', 'pt-PT');
    await putAside(page);
    const picture = (await copies(page)).find((path) => /\/nevod\..*\.svg$/.test(path)) ?? '';
    expect(picture).not.toBe('');
    await site().copy(picture, '/assets/drugoj.1.svg');
    await site().change('/priemy/nevod/index.html', (html) =>
      html.replaceAll(picture, '/assets/drugoj.1.svg').replace('>Невод</h1>', '>Невод заново</h1>'),
    );
    await go(page, '/priemy/nevod/');
    await expect.poll(() => copies(page)).toContain('/assets/drugoj.1.svg');
    await expect.poll(() => copies(page)).not.toContain(picture);
    await unplug(page);
    await go(page, '/priemy/nevod/');
    expect(await heading(page)).toBe('Невод заново');
  });

  it('stays whole when the line breaks in the midst of a renewal', async () => {
    const page = await open('/priemy/geksagon/', 'bg-BG');
    await putAside(page);
    const picture = (await copies(page)).find((path) => /\/geksagon\..*\.svg$/.test(path)) ?? '';
    await site().change('/priemy/geksagon/index.html', (html) =>
      // The server breaks down over such an address.
      html.replaceAll(picture, '/assets/%E0%A4%A.svg').replace('>Гексагон</h1>', '>Гексагон заново</h1>'),
    );
    await go(page, '/priemy/geksagon/');
    // A wish is answered when the renewal before it is done.
    await tellWorker(page, ['/priemy/geksagon/']);
    await unplug(page);
    await go(page, '/priemy/geksagon/');
    expect(await heading(page)).toBe('Гексагон');
    expect(
      await page
        .locator('main img')
        .first()
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0);
    forgive(/500/);
  });

  it('goes from the device with the site’s own page: at a visit, or after a new build', async () => {
    let page = await open('/priemy/kopilka-dogadok/', 'nl-NL');
    await putAside(page);
    await go(page, '/priemy/tri-okna/');
    await putAside(page);
    await site().remove('/priemy/kopilka-dogadok');
    const answer = await page.goto(`${site().origin}/priemy/kopilka-dogadok/`);
    expect(answer?.status()).toBe(404);
    await expect.poll(() => copies(page)).not.toContain('/priemy/kopilka-dogadok/');
    expect((await copies(page)).some((path) => path.includes('kopilka-dogadok'))).toBe(false);

    await site().remove('/priemy/tri-okna');
    await site().change('/sw.js', (code) => code.replace(/(stamp:[`"'])\w+/, '$1drugaya'));
    await page.close();
    page = await visitUntil(
      () => open('/robots.txt', 'nl-NL'),
      `${site().origin}/priemy/nevod/`,
      async (next) => !(await copies(next)).includes('/priemy/tri-okna/'),
    );
    await go(page, '/otlozhennoe/');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('tc-kept'))).toBeNull();
    await expect.poll(() => traces(page)).toEqual([0]);
    // The visits to what had gone are answered with 404, and the browser says so.
    forgive(/404/);
  });
});
