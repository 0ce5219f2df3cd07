import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../src/adapters/ports.ts';
import type { Editor } from './editor-at.ts';
import { publish, type Review, save, setStatus, startReview } from './reviewed.ts';

const poll = { timeout: 120_000 };
const path = 'content/techniques/mayachok.mdx';
let review: Review;
let one: Editor;
let other: Editor;

beforeAll(async () => {
  review = await startReview();
  [one, other] = review.editors;
});
afterAll(() => review?.end());

const git = (...args: string[]) => review.git(...args);
const hasDraft = () => review.hasDraft('mayachok');
const drafted = () => review.drafted('mayachok');
const published = () => review.published('mayachok');
const shown = async () => (await fetch(`${review.started.origin}/priemy/mayachok/`)).text();

test('an entry goes from a draft over the review to the site; a second editor is told', async () => {
  await Promise.all([one.open('techniques', 'mayachok'), other.open('techniques', 'mayachok')]);
  await one.title.fill('«Маячок» на проверке');
  await save(one.page);
  await expect.poll(drafted, poll).toContain('на проверке');

  await other.title.fill('Чужой маячок');
  await save(other.page);
  const versions = other.page.getByRole('dialog', { name: 'Запись изменил кто-то другой' });
  await versions.getByRole('radio', { name: 'На сайте «Маячок» на проверке' }).waitFor();
  await versions.getByRole('button', { name: 'Не сейчас' }).click();
  expect(await other.title.inputValue()).toBe('Чужой маячок');
  expect(drafted()).toContain('на проверке');
  expect(await shown()).not.toContain('на проверке');

  await setStatus(one.page, 'На проверке');
  await expect
    .poll(() => git('config', 'branch.cms/techniques/mayachok.description'), poll)
    .toBe('decap-cms/pending_review');
  await one.page.goto(`${review.started.origin}/admin/#/workflow`);
  await one.page.getByRole('heading', { name: 'На проверке', exact: true }).waitFor();
  await one.page.getByText('«Маячок» на проверке').first().click();
  await one.title.waitFor();
  await setStatus(one.page, 'Готово');
  await expect
    .poll(() => git('config', 'branch.cms/techniques/mayachok.description'), poll)
    .toBe('decap-cms/pending_publish');

  // The checkout has a change of its own: nothing is published over it.
  writeFileSync(join(review.root, 'content/techniques/rukami.mdx'), published());
  await publish(one.page);
  await expect.poll(() => one.dialogs.join(), poll).toContain('не записанные в git: content/techniques/rukami.mdx');
  expect(published()).not.toContain('на проверке');
  git('clean', '--quiet', '-f', 'content');

  await publish(one.page);
  await expect.poll(published, poll).toContain('на проверке');
  await expect.poll(shown, poll).toContain('«Маячок» на проверке');
  await expect.poll(hasDraft, poll).toBe(false);
  expect(git('log', '--all', '--name-only', '--format=', '--diff-filter=M')).toBe(path);
  expect(git('status', '--porcelain')).toBe('?? .env.local');
});

test.each(['the same port', 'another port'])(
  'a second start on %s says where the first is, and ends',
  async (which) => {
    const port = which === 'another port' ? String(await freePort()) : new URL(review.started.origin).port;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'start', '--review'], {
      env: { ...process.env, PORT: port, CONTENT_DIR: review.started.content, NODE_ENV: undefined, VITEST: undefined },
      encoding: 'utf8',
      timeout: 180_000,
    });
    expect(stderr).toMatch(/^Редактор с проверкой уже запущен: (\S+) \(процесс \d+\)\. Работайте в нём/);
    expect(stderr).toContain(`${review.started.origin}/admin/`);
    expect([status, stdout]).toEqual([1, '']);
  },
);
