import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { begin, cardsOf } from '../builds/host-walk.ts';
import { hostedCorpus } from '../builds/hosted-corpus.ts';
import { save } from '../lib/editing-copy.ts';

const { checkout, corpus, stub, hosted, said, filesOf, draftsIn, titleOf, open, askedBy } = hostedCorpus();
const titled = (title: string) => hosted.page.getByRole('link', { name: title });

it('a draft, which the file of the build does not name, is in the list', async () => {
  await begin(hosted, '/collections/materials');
  const [path = ''] = draftsIn('materials');
  expect(Object.keys(corpus.lists)).not.toContain(path.replace('content/', ''));
  const search = hosted.page.getByPlaceholder('Искать повсюду');
  await askedBy(() => search.focus());
  const typed = await askedBy(async () => {
    await search.pressSequentially(titleOf(path), { delay: 30 });
    await titled(titleOf(path)).first().waitFor();
  });
  // The page of the results has a box of its own: one more look for changes, however many keys.
  expect(typed.filter((request) => !request.includes('pagination=none'))).toEqual([]);
  expect(typed.length).toBeLessThanOrEqual(2);
});

it('what another editor has saved meanwhile is in a list that is opened again', async () => {
  await begin(hosted, '/collections/glossary');
  const [path = ''] = filesOf('faq');
  const text = String(corpus.files[path]);
  const asking = (words: string) => text.replace(/^question: .*$/m, `question: ${words}`);
  stub.change('content/faq/aaa.yaml', asking('Чужой вопрос?'));
  // Answers pass for new ones for two seconds.
  await hosted.page.waitForTimeout(2500);
  await open('faq');
  await titled('Чужой вопрос?').waitFor();
  stub.change('content/faq/aaa.yaml', asking('Иной вопрос?'));
  stub.files.delete(path);
  await open('glossary');
  await hosted.page.waitForTimeout(2500);
  const again = await askedBy(async () => {
    await open('faq');
    await titled('Иной вопрос?').waitFor();
  });
  expect(again).toHaveLength(2);
  expect(await titled('Чужой вопрос?').count()).toBe(0);
});

it('a saved entry is in the list at once', async () => {
  // One of the frozen site, whose references the editor knows; its name puts it among the first cards.
  const text = readFileSync(join(checkout.root, 'content/techniques/mayachok.mdx'), 'utf8');
  stub.change('content/techniques/aaa.mdx', text);
  await begin(hosted, '/collections/techniques');
  await titled('«Маячок»').first().click();
  const name = hosted.page.getByRole('textbox', { name: 'Название', exact: true });
  await name.press('Control+A');
  await name.pressSequentially('Маячок, новое имя');
  await save(hosted.page);
  await expect.poll(() => stub.commits.length, { timeout: 60_000 }).toBe(1);
  await hosted.page.getByText('Изменения сохранены').waitFor();
  await hosted.page.goto(`${hosted.origin}/admin/#/collections/techniques`);
  await titled('Маячок, новое имя').waitFor();
});

it('a choice shows the entries of a section with two requests, and finds them with none', async () => {
  await begin(hosted, '/collections/faq/new');
  const choice = hosted.page.locator('input[id^="materials-field"]');
  await choice.waitFor();
  await hosted.page.waitForTimeout(2500);
  const opened = await askedBy(async () => {
    await choice.click();
    await hosted.page.getByRole('option').nth(5).waitFor();
  });
  expect(opened).toHaveLength(2);
  const found = await askedBy(async () => {
    await choice.fill('как');
    await hosted.page.getByRole('option', { name: /как/i }).first().waitFor();
  });
  expect(found).toEqual([]);
});

it.each([
  // The names, one try, and each draft.
  ['GraphQL', 'GitLab gives no texts by GraphQL', 2 + draftsIn('events').length],
  // The try, pages of a hundred names, the drafts.
  ['a tree without pages', 'GitLab lists its files in parts', 2 + Math.ceil((stub.files.size + 17) / 100)],
] as const)('a GitLab that lacks %s gives a whole list, and the console says so', async (lacking, line, most) => {
  stub.lacks.add(lacking);
  const requests = await askedBy(() => begin(hosted, '/collections/events'));
  expect(requests.length).toBeLessThanOrEqual(most);
  expect(said.join('\n')).toContain(line);
  const title = titleOf(draftsIn('events')[0] ?? '');
  await hosted.page.getByPlaceholder('Искать повсюду').fill(title);
  await titled(title).first().waitFor();
});

it('a GitLab that gives no tree of the whole folder has the lists of Decap, and the console says so', async () => {
  stub.lacks.add('a recursive tree');
  await begin(hosted, '/collections/topics');
  await cardsOf(hosted, 'topics').nth(1).waitFor();
  expect(said.join('\n')).toContain('The git host gives no rows: Decap reads every file instead.');
});
