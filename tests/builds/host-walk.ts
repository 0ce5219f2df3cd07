import type { Locator } from 'playwright';
import type { CollectionId } from '../../src/domain/model/collection-id.ts';
import { collections } from '../../src/domain/schemas/index.ts';
import type { GitLabStub } from '../lib/gitlab.ts';
import type { HostedEditor } from './hosted-editor.ts';

/** The cards of an open list. */
export const cardsOf = ({ page }: HostedEditor, section: CollectionId): Locator =>
  page.locator(`a[href*="#/collections/${section}/entries/"]:visible`);

/** Opens a list from another one. */
export async function openList(hosted: HostedEditor, section: CollectionId): Promise<void> {
  await hosted.page.getByRole('link', { name: collections[section].label, exact: true }).first().click();
  await cardsOf(hosted, section).first().waitFor();
}

/** Opens the editor anew, logged in, so that it knows nothing of what is at the host. */
export async function begin({ page, origin }: HostedEditor, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${origin}/admin/#${hash}`);
  const login = page.getByRole('button', { name: 'Войти через GitLab' });
  const inside = page.locator('a[href*="/entries/"]:visible, #preview-pane').first();
  await login.or(inside).first().waitFor();
  if (await login.isVisible()) {
    await login.click();
    await inside.waitFor();
    // The way over the host's page has lost the address.
    if (!page.url().endsWith(hash)) await page.goto(`${origin}/admin/#${hash}`);
  }
  await inside.waitFor();
}

/** What the host was asked for: by `work`, and afterwards, until the page asks no more. The login does not count. */
export async function asked({ page }: HostedEditor, stub: GitLabStub, work: () => Promise<unknown>): Promise<string[]> {
  const before = stub.asked.length;
  await work();
  for (let count = -1; count !== stub.asked.length; ) {
    count = stub.asked.length;
    // Answers pass for new ones for two seconds.
    await page.waitForTimeout(2500);
  }
  return stub.asked.slice(before).filter((request) => /repository|graphql|merge/.test(request));
}
