import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { save } from '../lib/editing-copy.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { GitLabStub } from '../lib/gitlab.ts';
import { gitHost } from './served-releases.ts';
import type { Tab } from './walks.ts';

const path = 'content/techniques/mayachok.mdx';
const text = readFileSync(join(frozenSite.content, 'techniques/mayachok.mdx'), 'utf8');
const stub = new GitLabStub({ [path]: text });
const title = (page: Page) => page.getByRole('textbox', { name: 'Название', exact: true });
const preview = (page: Page) => page.frameLocator('#preview-pane');

/** Lets the editor of a page reach its git host. */
export async function connect(page: Page): Promise<void> {
  await page.route(
    ({ origin }) => origin === gitHost,
    async (route) => {
      const sent = route.request();
      await route.fulfill(stub.answer({ method: sent.method(), url: new URL(sent.url()), body: sent.postData() }));
    },
  );
}

async function saved(page: Page, name: string): Promise<void> {
  const before = stub.commits.length;
  await title(page).press('End');
  await title(page).pressSequentially(name);
  await preview(page).getByText(name).first().waitFor();
  await save(page);
  await expect.poll(() => stub.commits.length).toBe(before + 1);
  await page.getByText('Изменения сохранены').waitFor();
  expect(stub.files.get(path)?.text).toContain(`${await title(page).inputValue()}\n`);
}

/** The editor of the public site, with an entry that was changed and not saved. */
export const editor: Tab = {
  name: 'the editor with an entry that is not saved',
  path: '/admin/',
  begin: async (page) => {
    await page.getByRole('button', { name: 'Войти через GitLab' }).click();
    await page.getByRole('link', { name: 'Приёмы' }).first().click();
    await page.getByText('«Маячок»').first().click();
    await title(page).press('Control+A');
    await title(page).pressSequentially('Маячок');
  },
  goOn: (page) => saved(page, ' по-новому'),
  gone: async (page) => {
    await saved(page, ', снова');
    // Other forms, which look into the lists of the site of today.
    await page.getByRole('link', { name: /ко всем записям/ }).click();
    // What the build has published says «Маячок» until the rows that have changed come.
    await page.getByRole('link', { name: 'Маячок по-новому, снова' }).first().click();
    await expect.poll(() => title(page).inputValue()).toBe('Маячок по-новому, снова');
  },
};
