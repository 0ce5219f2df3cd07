import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { makeCheckout } from '../lib/checkout.ts';
import { save } from '../lib/editing-copy.ts';
import { GitLabStub } from '../lib/gitlab.ts';
import { type Served, serveDist } from '../lib/serve-dist.ts';
import { leaflet } from '../lib/word-files.ts';

const host = 'https://git.example.ru';
const settings = { CMS_BACKEND: 'gitlab', CMS_REPO: 'centr/sajt', CMS_APP_ID: 'abc123', CMS_BASE_URL: host };
const path = 'content/techniques/mayachok.mdx';
const checkout = makeCheckout();
const text = readFileSync(join(checkout.root, path), 'utf8');
const stub = new GitLabStub({ [path]: text, 'content/techniques/drugoj.mdx': text.replace('«Маячок»', 'Другой') });
const foreign: string[] = [];
const dialogs: string[] = [];
const stopped: string[] = [];
const poll = { timeout: 60_000 };
let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  expect((await checkout.build(settings)).code).toBe(0);
  served = await serveDist(join(checkout.root, 'dist'));
  browser = await chromium.launch(await findBrowser());
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(60_000);
  page.on('dialog', async (dialog) => {
    if (dialog.type() !== 'beforeunload') dialogs.push(dialog.message());
    await dialog.accept();
  });
  page.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) stopped.push(line.text());
  });
  await page.route(
    (url) => url.origin !== served.origin && /^https?:/.test(url.protocol),
    async (route) => {
      const sent = route.request();
      const url = new URL(sent.url());
      if (url.origin !== host) foreign.push(url.href);
      await route.fulfill(stub.answer({ method: sent.method(), url, body: sent.postData() }));
    },
  );
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  checkout.remove();
});

const title = () => page.getByRole('textbox', { name: 'Название', exact: true });
const shown = () => stub.files.get(path)?.text;

async function publish(name: string): Promise<void> {
  // Decap puts the cursor back where it was, so that `fill` would write behind it.
  await title().press('Control+A');
  await title().pressSequentially(name);
  await save(page);
}

it('an editor logs in with PKCE, sees the entries and makes one commit with the one changed file', async () => {
  await page.goto(`${served.origin}/admin/`);
  await page.getByRole('button', { name: 'Войти через GitLab' }).click();
  await page.getByRole('link', { name: 'Приёмы' }).first().click();
  await page.getByText('Другой').first().waitFor();
  await page.getByText('«Маячок»').first().click();
  await title().waitFor();
  await publish('Маячок по-новому');
  await expect.poll(() => stub.commits.length, poll).toBe(1);
  await page.getByText('Изменения сохранены').waitFor();
  expect(stub.commits[0]).toMatchObject({
    branch: 'main',
    actions: [{ action: 'update', file_path: path, last_commit_id: expect.stringMatching(/^[0-9a-f]{40}$/) }],
  });
  expect(shown()).toBe(text.replace('name: «Маячок»', 'name: Маячок по-новому'));
  expect(dialogs).toEqual([]);
  expect(stopped).toEqual([]);
  expect(foreign).toEqual([]);
});

it('who saves over another’s change is told, and nothing is lost', async () => {
  const theirs = text.replace('«Маячок»', 'Чужой маячок');
  stub.change(path, theirs);
  await publish('Мой маячок');
  await expect.poll(() => dialogs.join(), poll).toContain('изменил кто-то другой');
  expect(shown()).toBe(theirs);
  expect(await title().inputValue()).toBe('Мой маячок');
});

it('so is who saves in the same moment', async () => {
  dialogs.length = 0;
  await page.goto('about:blank');
  await page.goto(`${served.origin}/admin/#/collections/techniques/entries/mayachok`);
  await title().waitFor();
  dialogs.length = 0;
  const theirs = text.replace('«Маячок»', 'Маячок той же минуты');
  stub.before = () => stub.change(path, theirs);
  await publish('Мой маячок, снова');
  await expect.poll(() => dialogs.join(), poll).toContain('только что изменил кто-то другой');
  expect(shown()).toBe(theirs);
  expect(stub.commits).toHaveLength(1);
});

it('a Word file becomes one commit: a draft and its pictures, under names that nobody has', async () => {
  const before = stub.commits.length;
  stub.change('content/materials/pamyatka.mdx', text);
  stub.change('content/media/pamyatka-2-risunok.jpg', 'чужая картинка');
  await page.goto(`${served.origin}/admin/import/`);
  await page.getByLabel('Раздел').selectOption('Материалы');
  const buffer = Buffer.from(await leaflet());
  await page.getByLabel('Документ Word').setInputFiles({ name: 'Памятка.docx', mimeType: '', buffer });
  await page.getByText('Черновик сохранён.').waitFor();
  expect(stub.commits).toHaveLength(before + 1);
  const actions = stub.commits.at(-1)?.actions ?? [];
  expect(actions.map(({ action, file_path }) => `${action} ${file_path}`)).toEqual([
    'create content/materials/pamyatka-2.mdx',
    'create content/media/pamyatka-2-risunok-2.jpg',
    'create content/media/pamyatka-2-risunok-3.png',
    'create content/media/pamyatka-2-risunok-4.png',
  ]);
  expect(Buffer.from(actions[1]?.content ?? '', 'base64').subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  await page.getByRole('link', { name: 'Открыть в редакторе' }).click();
  await page.getByRole('textbox', { name: 'Заголовок', exact: true }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Заголовок', exact: true }).inputValue()).toBe('Памятка');
  expect(stopped).toEqual([]);
});

it('the page talks to its git host and to nobody else', async () => {
  const html = readFileSync(join(checkout.root, 'dist/admin/index.html'), 'utf8');
  expect(html).toMatch(/connect-src 'self' data: blob: https:\/\/git\.example\.ru;/);
  const reach = (url: string) =>
    page.evaluate(
      (to) =>
        fetch(to).then(
          () => true,
          () => false,
        ),
      url,
    );
  expect(await reach(`${host}/api/v4/user`)).toBe(true);
  expect(await reach('https://elsewhere.example/')).toBe(false);
});

it('wrong settings stop the build with one line', async () => {
  const { code, output } = await checkout.build({ ...settings, CMS_APP_ID: '' });
  expect(code).toBe(1);
  expect(output.trim()).toBe(
    'Сборка остановлена. CMS_APP_ID: не задана. Нужен Application ID приложения, как описано в docs/deploy.md',
  );
});
