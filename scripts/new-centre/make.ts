import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { now } from '../../src/adapters/clock.ts';
import { contentDir, readAndJudge, readCode, readContent } from '../../src/adapters/content-pass.ts';
import { giveBase } from '../../src/adapters/give-base.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { readWordLists } from '../../src/adapters/proofreading.ts';
import { type Answers, describeAnswer } from '../../src/domain/centre/answers.ts';
import { firstEntries, unsignedTemplates } from '../../src/domain/centre/first-entries.ts';
import { keptQueries, neededWords, standing } from '../../src/domain/centre/kept-content.ts';
import { hostedBackend } from '../../src/domain/editor/forms/backend.ts';
import { centreDay } from '../../src/domain/gate/centre-day.ts';
import { decode } from '../../src/domain/gate/source-text.ts';
import { gitIn } from '../../src/editor-server/git.ts';

const root = resolve(import.meta.dirname, '../..');
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
    await copyCode(part);
    await writeContent(join(part, 'content'), answers);
    await writeLists(part);
    const lines = Object.entries(answers.variables).map(([name, value]) => `${name}="${value}"\n`);
    if (lines.length > 0) writeFileSync(join(part, 'centre.env'), lines.join(''));
    await commit(part, answers);
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
}

/** All that git has or would take, but for the content. */
async function copyCode(part: string): Promise<void> {
  const list = (await gitIn(root)('ls-files', '-z', '--cached', '--others', '--exclude-standard')).split('\0');
  // What was deleted and is not committed yet is in the list, but not there.
  const isCode = (path: string) => path !== '' && !path.startsWith('content/') && existsSync(join(root, path));
  for (const path of list.filter(isCode)) {
    mkdirSync(dirname(join(part, path)), { recursive: true });
    cpSync(join(root, path), join(part, path));
  }
}

/** The centre's own first entries, then the common base, as an update would bring it. */
async function writeContent(content: string, answers: Answers): Promise<void> {
  const today = centreDay(answers.settings, now);
  const templates = unsignedTemplates(await readContent(), parseMarkdown);
  for (const { path, text } of [...firstEntries(answers, today, parseMarkdown), ...templates]) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  await giveBase(dirname(contentDir), content, { version: today, ...(await sourceAddress()) });
}

/** Where updates of the base will be fetched from: where this repository came from, when that is an address. */
async function sourceAddress(): Promise<{ address?: string }> {
  const [address] = /https?:\/\/\S+/.exec(await gitIn(root)('remote', '-v')) ?? [];
  return address === undefined ? {} : { address };
}

/** Judges the content, and leaves of the lists beside it what it needs: words, golden queries. */
async function writeLists(part: string): Promise<void> {
  const content = join(part, 'content');
  const { result, sources } = await readAndJudge(content);
  const errors = result.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(describeAnswer).join('\n'));
  const texts = sources.map(({ bytes }) => (bytes && decode(bytes)) ?? '');
  const { words, misspelt } = await readWordLists(contentDir);
  writeFileSync(join(content, 'words.txt'), neededWords(words, texts));
  writeFileSync(join(content, 'misspelt.txt'), neededWords(misspelt.join('\n'), texts));
  const isStanding = standing(result.entries, (await readCode()).pages);
  const golden = readFileSync(join(root, goldenFile), 'utf8');
  writeFileSync(
    join(part, goldenFile),
    keptQueries(golden, (address) => !isStanding(address)),
  );
}

async function commit(part: string, { settings }: Answers): Promise<void> {
  const git = gitIn(part, { 'user.name': String(settings['name']), 'user.email': String(settings['email']) });
  await git('init', '-q', '-b', 'main');
  await git('add', '-A');
  await git('commit', '-q', '-m', 'A new centre');
}
