import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeCheckout } from '../lib/checkout.ts';
import { save } from '../lib/editing-copy.ts';
import { GitLabStub } from '../lib/gitlab.ts';
import { leaflet } from '../lib/word-files.ts';
import { hostedEditor } from './hosted-editor.ts';
import { countingReads } from './reads.ts';

const host = 'https://git.example.ru';
const settings = { CMS_BACKEND: 'gitlab', CMS_REPO: 'centr/sajt', CMS_APP_ID: 'abc123', CMS_BASE_URL: host };
const path = 'content/techniques/mayachok.mdx';
const checkout = makeCheckout();
const text = readFileSync(join(checkout.root, path), 'utf8');
const stub = new GitLabStub({ [path]: text, 'content/techniques/drugoj.mdx': text.replace('«Маячок»', 'Другой') });
const poll = { timeout: 60_000 };
const counting = countingReads(checkout);
const hosted = hostedEditor(checkout, { ...settings, ...counting.settings }, host, stub);
const { foreign, dialogs, stopped } = hosted;

const title = () => hosted.page.getByRole('textbox', { name: 'Название', exact: true });
const shown = () => stub.files.get(path)?.text;

async function publish(name: string): Promise<void> {
  // Decap puts the cursor back where it was, so that `fill` would write behind it.
  await title().press('Control+A');
  await title().pressSequentially(name);
  await save(hosted.page);
}

it('an editor logs in with PKCE, sees the entries and makes one commit with the one changed file', async () => {
  await hosted.page.goto(`${hosted.origin}/admin/`);
  await hosted.page.getByRole('button', { name: 'Войти через GitLab' }).click();
  await hosted.page.getByRole('link', { name: 'Приёмы' }).first().click();
  await hosted.page.getByText('Другой').first().waitFor();
  await hosted.page.getByText('«Маячок»').first().click();
  await title().waitFor();
  await publish('Маячок по-новому');
  await expect.poll(() => stub.commits.length, poll).toBe(1);
  await hosted.page.getByText('Изменения сохранены').waitFor();
  expect(stub.commits[0]).toMatchObject({
    branch: 'main',
    actions: [{ action: 'update', file_path: path, last_commit_id: expect.stringMatching(/^[0-9a-f]{40}$/) }],
  });
  expect(shown()).toBe(text.replace('name: «Маячок»', 'name: Маячок по-новому'));
  expect(dialogs).toEqual([]);
  expect(stopped).toEqual([]);
  expect(foreign).toEqual([]);
});

it('who saves over another’s change is shown both versions, and what was chosen is saved', async () => {
  const theirs = text.replace('«Маячок»', 'Чужой маячок').replace('По два картонных', 'По три картонных');
  stub.change(path, theirs);
  await publish('Мой маячок');
  const versions = hosted.page.getByRole('dialog', { name: 'Запись изменил кто-то другой' });
  await versions.getByRole('radio', { name: 'На сайте Чужой маячок' }).waitFor();
  expect(shown()).toBe(theirs);
  await versions.getByRole('button', { name: 'Внести в форму' }).click();
  expect(await title().inputValue()).toBe('Мой маячок');
  await save(hosted.page);
  await expect.poll(shown, poll).toBe(theirs.replace('Чужой маячок', 'Мой маячок'));
  expect(dialogs).toEqual([]);
});

it('who saves in the same moment as another is told', async () => {
  const before = stub.commits.length;
  dialogs.length = 0;
  await hosted.page.goto('about:blank');
  await hosted.page.goto(`${hosted.origin}/admin/#/collections/techniques/entries/mayachok`);
  await title().waitFor();
  dialogs.length = 0;
  const theirs = text.replace('«Маячок»', 'Маячок той же минуты');
  stub.before = () => stub.change(path, theirs);
  await publish('Мой маячок, снова');
  await expect.poll(() => dialogs.join(), poll).toContain('только что изменил кто-то другой');
  expect(shown()).toBe(theirs);
  expect(stub.commits).toHaveLength(before);
});

it('a Word file becomes one commit: a draft and its pictures, under names that nobody has', async () => {
  const before = stub.commits.length;
  stub.change('content/materials/pamyatka.mdx', text);
  stub.change('content/media/pamyatka-2-risunok.jpg', 'чужая картинка');
  await hosted.page.goto(`${hosted.origin}/admin/import/`);
  await hosted.page.getByLabel('Раздел').selectOption('Материалы');
  const buffer = Buffer.from(await leaflet());
  await hosted.page.getByLabel('Документ Word').setInputFiles({ name: 'Памятка.docx', mimeType: '', buffer });
  await hosted.page.getByText('Черновик сохранён.').waitFor();
  expect(stub.commits).toHaveLength(before + 1);
  const actions = stub.commits.at(-1)?.actions ?? [];
  expect(actions.map(({ action, file_path }) => `${action} ${file_path}`)).toEqual([
    'create content/materials/pamyatka-2.mdx',
    'create content/media/pamyatka-2-risunok-2.jpg',
    'create content/media/pamyatka-2-risunok-3.png',
    'create content/media/pamyatka-2-risunok-4.png',
  ]);
  expect(Buffer.from(actions[1]?.content ?? '', 'base64').subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  await hosted.page.getByRole('link', { name: 'Открыть в редакторе' }).click();
  await hosted.page.getByRole('textbox', { name: 'Заголовок', exact: true }).waitFor();
  expect(await hosted.page.getByRole('textbox', { name: 'Заголовок', exact: true }).inputValue()).toBe('Памятка');
  expect(stopped).toEqual([]);
});

it('the page talks to its git host and to nobody else', async () => {
  const html = readFileSync(join(checkout.root, 'dist/admin/index.html'), 'utf8');
  expect(html).toMatch(/connect-src 'self' data: blob: https:\/\/git\.example\.ru;/);
  const reach = (url: string) =>
    hosted.page.evaluate(
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

// Of the same build: another would take half a minute.
it('a build on a day when school years, consents and meetings of today are over reads every entry once', () => {
  const { read, entries } = counting.result();
  expect(read).toEqual(entries);
  expect(read.length).toBeGreaterThan(20);
});

it.each([
  ['CMS_APP_ID', '', 'не задана. Нужен Application ID приложения, как описано в docs/deploy.md'],
  ['SITE_URL', 'tutor.example', 'нужен адрес вида https://tutor.primer.ru, без пути'],
])('a wrong %s stops the build with one line', async (name, value, fault) => {
  const { code, output } = await checkout.build({ ...settings, [name]: value });
  expect(code).toBe(1);
  expect(output.trim()).toBe(`Сборка остановлена. ${name}: ${fault}`);
});
