import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { type Editor, editorAt } from './editor-at.ts';
import { type Started, startOnCopy } from './started.ts';

/** `npm start -- --review` on a copy of the frozen site, with two editors at it. */
export interface Review {
  readonly started: Started;
  readonly root: string;
  readonly editors: readonly [Editor, Editor];
  git(...args: readonly string[]): string;
  /** Whether there is a draft of a technique. */
  hasDraft(name: string): boolean;
  /** The text of a technique in its draft; empty without one. */
  drafted(name: string): string;
  /** The text of a technique on the site. */
  published(name: string): string;
  /** Changes a technique on the site, as somebody who works with git does. */
  changeSite(name: string, from: string, to: string): void;
  end(): Promise<void>;
}

export async function startReview(): Promise<Review> {
  let root = '';
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const started = await startOnCopy(['--review'], (folder) => {
    root = folder;
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Проверка');
    git('config', 'user.email', 'proverka@example.ru');
    git('add', '.');
    git('commit', '--quiet', '-m', 'First');
    writeFileSync(join(folder, '.env.local'), 'SECRET=1\n');
  });
  root = dirname(started.content);
  const editors = await Promise.all([editorAt(started.origin), editorAt(started.origin)]);
  const fileOf = (name: string) => `content/techniques/${name}.mdx`;
  const hasDraft = (name: string) => git('branch', '--list', 'cms/*').includes(`cms/techniques/${name}`);
  const published = (name: string) => readFileSync(join(root, fileOf(name)), 'utf8');
  return {
    started,
    root,
    editors,
    git,
    hasDraft,
    drafted: (name) => (hasDraft(name) ? git('show', `cms/techniques/${name}:${fileOf(name)}`) : ''),
    published,
    changeSite: (name, from, to) => {
      writeFileSync(join(root, fileOf(name)), published(name).replace(from, to));
      git('commit', '--quiet', '-am', 'By hand');
    },
    end: async () => {
      await Promise.all(editors.map((editor) => editor.leave()));
      await started.end('SIGTERM');
    },
  };
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

export const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Сохранить' }).click();

/** Moves the draft of the open form to another column of the board. */
export async function setStatus(page: Page, to: string): Promise<void> {
  await press(page, /статус/i);
  await page.getByRole('menuitem', { name: to }).click();
  await page.getByRole('button', { name: new RegExp(`статус.*${to}`, 'i') }).waitFor();
}

/** Publishes the draft of the open form. */
export async function publish(page: Page): Promise<void> {
  await press(page, 'Опубликовать');
  await page.getByRole('menuitem', { name: 'Опубликовать сейчас' }).click();
}
