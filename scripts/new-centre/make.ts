import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { now } from '../../src/adapters/clock.ts';
import { contentDir, passContent } from '../../src/adapters/content-pass.ts';
import { filesUnder } from '../../src/adapters/files.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import type { Answers } from '../../src/domain/centre/answers.ts';
import { firstEntries } from '../../src/domain/centre/first-entries.ts';
import { keptQueries, namedMedia, neededWords } from '../../src/domain/centre/kept-content.ts';
import { isOwn } from '../../src/domain/centre/own.ts';
import { hostedBackend } from '../../src/domain/editor/forms/backend.ts';
import { mediaFolder } from '../../src/domain/model/media-path.ts';
import { collectionIds } from '../../src/domain/schemas/index.ts';
import { entryAddress } from '../../src/domain/site/addresses.ts';
import { runStep } from '../lib/steps.ts';

const root = resolve(import.meta.dirname, '../..');
const wordLists = ['words.txt', 'misspelt.txt'];
const goldenFile = 'tests/content/golden.yaml';

/**
 * Makes the repository of a centre in a folder that does not exist yet, beside it first. Throws an Error with Russian
 * lines, and leaves nothing, when an answer is wrong or a file can't be written.
 */
export async function makeCentre(target: string, answers: Answers): Promise<void> {
  hostedBackend(answers.variables);
  const part = `${target}.part`;
  rmSync(part, { recursive: true, force: true });
  try {
    copyCode(part);
    await writeContent(join(part, 'content'), answers);
    await rewrite(part, answers);
    await judge(join(part, 'content'));
    commit(part, answers);
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
}

/** All that git has or would take, but for the content. */
function copyCode(part: string): void {
  const list = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  for (const path of list.filter((each) => each !== '' && !each.startsWith('content/'))) {
    mkdirSync(dirname(join(part, path)), { recursive: true });
    cpSync(join(root, path), join(part, path));
  }
}

async function writeContent(folder: string, answers: Answers): Promise<void> {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const read = (path: string) => readFileSync(join(contentDir, path), 'utf8');
  const paths = await filesUnder(contentDir);
  const common = paths.filter((path) => !path.startsWith(mediaFolder) && !wordLists.includes(path) && !isOwn(path));
  const texts = common.map(read);
  common.forEach((path, i) => {
    write(path, texts[i] ?? '');
  });
  for (const path of namedMedia(paths, texts)) cpSync(join(contentDir, path), join(folder, path), { recursive: true });
  for (const list of wordLists.filter((each) => paths.includes(each))) write(list, neededWords(read(list), texts));
  for (const { path, text } of firstEntries(answers, now.toISOString().slice(0, 10), parseMarkdown)) write(path, text);
}

/** The golden queries of the pages that came along, and the variables of a build. */
async function rewrite(part: string, { variables }: Answers): Promise<void> {
  const edit = (path: string, change: (text: string) => string) => {
    writeFileSync(join(part, path), change(readFileSync(join(part, path), 'utf8')));
  };
  const { entries } = await passContent();
  const gone = new Set(
    collectionIds.flatMap((id) =>
      [...(entries.get(id) ?? [])]
        .filter(([, { file }]) => isOwn(file))
        .map(([name, { data }]) => entryAddress(id, name, data)),
    ),
  );
  edit(goldenFile, (text) => keptQueries(text, (address) => gone.has(address)));
  const lines = Object.entries(variables).map(([name, value]) => `${name}="${value}"\n`);
  if (lines.length > 0) writeFileSync(join(part, 'centre.env'), lines.join(''));
}

/** The check of the content says what is wrong with the answers, by fields. */
async function judge(content: string): Promise<void> {
  const { ok, output } = await runStep({
    name: 'Записи',
    run: ['scripts/content-check.ts'],
    env: { CONTENT_DIR: content },
  });
  if (!ok) throw new Error(output.split('\n').filter((line) => line.startsWith('Ошибка')).join('\n') || output);
}

function commit(part: string, { settings }: Answers): void {
  const author = ['-c', `user.name=${settings['name']}`, '-c', `user.email=${settings['email']}`];
  git(part, 'init', '-q', '-b', 'main');
  git(part, 'add', '-A');
  git(part, ...author, 'commit', '-q', '-m', 'A new centre');
}

function git(folder: string, ...words: string[]): string {
  return execFileSync('git', words, { cwd: folder, encoding: 'utf8', maxBuffer: 50_000_000 });
}
