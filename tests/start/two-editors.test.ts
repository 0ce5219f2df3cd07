import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { save } from '../lib/editing-copy.ts';
import { type Editor, editorAt } from './editor-at.ts';
import { type Started, startOnCopy } from './started.ts';

const poll = { timeout: 120_000 };
let started: Started;
let editors: Editor[] = [];

beforeAll(async () => {
  started = await startOnCopy();
  editors = await Promise.all([editorAt(started.origin), editorAt(started.origin)]);
});

afterAll(async () => {
  await Promise.all(editors.map((editor) => editor.leave()));
  await started?.end('SIGTERM');
});

test('of two editors of one entry the second is told, and no text is lost', async () => {
  const [first, second] = editors;
  if (!first || !second) throw new Error('Two editors are needed');
  const file = join(started.content, 'techniques/mayachok.mdx');
  const text = () => readFileSync(file, 'utf8');
  const publish = ({ page }: Editor) => save(page);
  await Promise.all(editors.map((editor) => editor.open('techniques', 'mayachok')));
  await first.title.fill('Первый маячок');
  await publish(first);
  await expect.poll(text, poll).toContain('Первый маячок');
  await first.page.getByText('Изменения сохранены').waitFor();

  await second.title.fill('Второй маячок');
  await publish(second);
  const versions = ({ page }: Editor) => page.getByRole('dialog', { name: 'Запись изменил кто-то другой' });
  await versions(second).getByRole('radio', { name: 'На сайте Первый маячок' }).waitFor();
  expect(text()).toContain('Первый маячок');
  expect(await second.title.inputValue()).toBe('Второй маячок');
  await versions(second).getByRole('button', { name: 'Не сейчас' }).click();

  // The first goes on without being asked anything; then a program changes the file under the open form.
  await first.title.fill('Первый маячок, снова');
  await publish(first);
  await expect.poll(text, poll).toContain('Первый маячок, снова');
  await first.page.getByText('Изменения сохранены').waitFor();
  writeFileSync(file, text().replace('Первый маячок, снова', 'Маячок из другой программы'));
  await first.title.fill('Третий раз');
  await publish(first);
  await versions(first)
    .getByRole('radio', { name: /^На сайте .*аячок из другой программы/ })
    .waitFor();
  expect(text()).toContain('Маячок из другой программы');
  expect([...first.dialogs, ...second.dialogs]).toEqual([]);
});
