import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Editor, editorAt } from './editor-at.ts';
import { type Started, startOnCopy } from './started.ts';

const poll = { timeout: 60_000 };
const path = 'content/techniques/mayachok.mdx';
let started: Started;
let root: string;
let one: Editor;
let other: Editor;

beforeAll(async () => {
  started = await startOnCopy(['--review'], (folder) => {
    root = folder;
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Проверка');
    git('config', 'user.email', 'proverka@example.ru');
    git('add', '.');
    git('commit', '--quiet', '-m', 'First');
    writeFileSync(join(folder, '.env.local'), 'SECRET=1\n');
  });
  root = dirname(started.content);
  [one, other] = await Promise.all([editorAt(started.origin), editorAt(started.origin)]);
});

afterAll(async () => {
  await Promise.all([one?.leave(), other?.leave()]);
  await started?.end('SIGTERM');
});

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const hasDraft = () => git('branch', '--list', 'cms/*').includes('cms/techniques/mayachok');
const drafted = () => (hasDraft() ? git('show', `cms/techniques/mayachok:${path}`) : '');
const published = () => readFileSync(join(root, path), 'utf8');
const shown = async () => (await fetch(`${started.origin}/priemy/mayachok/`)).text();
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить' }).click();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

async function setStatus(page: Page, from: RegExp, to: string): Promise<void> {
  await press(page, from);
  await page.getByRole('menuitem', { name: to }).click();
}

test('an entry goes from a draft over the review to the site; a second editor is told', async () => {
  await Promise.all([one.open('techniques', 'mayachok'), other.open('techniques', 'mayachok')]);
  await one.title.fill('«Маячок» на проверке');
  await save(one.page);
  await expect.poll(drafted, poll).toContain('на проверке');

  await other.title.fill('Чужой маячок');
  await save(other.page);
  await expect.poll(() => other.dialogs.join(), poll).toContain('изменил кто-то другой');
  expect(await other.title.inputValue()).toBe('Чужой маячок');
  expect(drafted()).toContain('на проверке');
  expect(await shown()).not.toContain('на проверке');

  await setStatus(one.page, /статус/i, 'На проверке');
  await expect
    .poll(() => git('config', 'branch.cms/techniques/mayachok.description'), poll)
    .toBe('decap-cms/pending_review');
  await one.page.goto(`${started.origin}/admin/#/workflow`);
  await one.page.getByRole('heading', { name: 'На проверке', exact: true }).waitFor();
  await one.page.getByText('«Маячок» на проверке').first().click();
  await one.title.waitFor();
  await setStatus(one.page, /статус/i, 'Готово');
  await expect
    .poll(() => git('config', 'branch.cms/techniques/mayachok.description'), poll)
    .toBe('decap-cms/pending_publish');

  // The checkout has a change of its own: nothing is published over it.
  writeFileSync(join(root, 'content/techniques/rukami.mdx'), published());
  await press(one.page, 'Опубликовать');
  await one.page.getByRole('menuitem', { name: 'Опубликовать сейчас' }).click();
  await expect.poll(() => one.dialogs.join(), poll).toContain('не записанные в git: content/techniques/rukami.mdx');
  expect(published()).not.toContain('на проверке');
  git('clean', '--quiet', '-f', 'content');

  await press(one.page, 'Опубликовать');
  await one.page.getByRole('menuitem', { name: 'Опубликовать сейчас' }).click();
  await expect.poll(published, poll).toContain('на проверке');
  await expect.poll(shown, poll).toContain('«Маячок» на проверке');
  await expect.poll(hasDraft, poll).toBe(false);
  expect(git('log', '--all', '--name-only', '--format=', '--diff-filter=M')).toBe(path);
  expect(git('status', '--porcelain')).toBe('?? .env.local');
});
