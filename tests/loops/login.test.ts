import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hostedEditor } from '../builds/hosted-editor.ts';
import { makeCheckout } from '../lib/checkout.ts';
import { save } from '../lib/editing-copy.ts';
import { GitLabStub } from '../lib/gitlab.ts';

const host = 'https://git.example.ru';
const settings = { CMS_BACKEND: 'gitlab', CMS_REPO: 'centr/sajt', CMS_APP_ID: 'abc123', CMS_BASE_URL: host };
const path = 'content/techniques/mayachok.mdx';
const checkout = makeCheckout();
const stub = new GitLabStub({ [path]: readFileSync(join(checkout.root, path), 'utf8') });
const hosted = hostedEditor(checkout, settings, host, stub);
const title = () => hosted.page.getByRole('textbox', { name: 'Название', exact: true });
const login = () => hosted.page.getByRole('button', { name: 'Войти через GitLab' }).click();

it('a text outlives a login that ran out, and is offered after the next one', async () => {
  await hosted.page.goto(`${hosted.origin}/admin/`);
  await login();
  await hosted.page.getByRole('link', { name: 'Приёмы' }).first().click();
  await hosted.page.getByText('«Маячок»').first().click();
  await title().press('Control+A');
  await title().pressSequentially('Перед новым входом');
  stub.isExpired = true;
  await save(hosted.page);
  await hosted.page
    .getByText(/^Не удалось сохранить/)
    .first()
    .waitFor();
  expect(await title().inputValue()).toBe('Перед новым входом');
  await hosted.page.goto('about:blank');
  await hosted.page.goto(`${hosted.origin}/admin/`);
  await login();
  await hosted.page.getByRole('status').getByRole('link', { name: 'Приём «Перед новым входом»' }).click();
  await hosted.page.getByRole('dialog').getByRole('button', { name: 'Вернуть в форму' }).click();
  expect(await title().inputValue()).toBe('Перед новым входом');
  await save(hosted.page);
  await expect.poll(() => stub.files.get(path)?.text, { timeout: 60_000 }).toContain('name: Перед новым входом\n');
});
