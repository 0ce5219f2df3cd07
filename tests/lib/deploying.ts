import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * A site whose build takes milliseconds: as many pages as its text says after «×», a search, a script and data named by
 * the text. «broken» fails half-way, «empty» makes nothing, «mute» no search, «endless» never ends, «deaf» does not
 * hear that it should, and after 2030 «limited» has one page.
 */
const builder = `const { mkdirSync, writeFileSync, readFileSync } = require('node:fs');
const text = readFileSync('text', 'utf8');
const folder = process.argv[process.argv.indexOf('--outDir') + 1];
const write = (name, content = text) => {
  mkdirSync(require('node:path').dirname(folder + '/' + name), { recursive: true });
  writeFileSync(folder + '/' + name, content);
};
if (text === 'empty') process.exit(0);
if (text === 'deaf') process.on('SIGTERM', () => undefined);
// Waits for what never comes: a loop would take a processor from the tests beside it.
if (text === 'endless' || text === 'deaf') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
write('index.html');
if (text === 'broken') process.exit(1);
let count = Number(text.split('×')[1] ?? 1);
if (text.startsWith('limited') && new Date().getFullYear() > 2030) count = 1;
for (let page = 1; page < count; page += 1) write(page + '/index.html');
write('404.html');
const [word] = text.split('×');
write('assets/page.' + word + '.js');
write('assets/photo.' + word + '.webp');
write('projti-diagnostiku/katalog.' + word + '.json');
write('last.html');
if (text === 'mute') process.exit(0);
write('pagefind/fragment/a.pf_fragment');
if (text !== 'torn') write('pagefind/index/a.pf_index');
const parts = [{ from: 'а', file: 'index/a.pf_index' }];
write('pagefind/lexicon.json', JSON.stringify({ pages: 1, index: { contents: { parts } } }));
`;

/** A git host, a clone where an editor writes, and the folder of a server. */
export interface DeployScene {
  readonly bare: string;
  readonly home: string;
  /** Commits a text and sends it to the host. */
  publish(text: string, ...commitOptions: string[]): void;
  git(cwd: string, ...args: string[]): string;
  /** Runs the command of the server, as if at a moment. */
  deploy(options?: DeployOptions): { readonly code: number | null; readonly output: string };
  /** What a visitor gets. */
  served(path?: string): string;
  releases(): string[];
  remove(): void;
}

interface DeployOptions {
  readonly clock?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const script = join(import.meta.dirname, '../../scripts/deploy.ts');

/** The command and environment of a deploy; `npm` of the scene starts the tiny build without npm's own half second. */
export function deployCommand({ home }: Pick<DeployScene, 'home'>, { clock, args = [], env }: DeployOptions = {}) {
  const path = `${join(home, 'bin')}${delimiter}${process.env['PATH']}`;
  return {
    command: process.execPath,
    args: [script, home, ...args],
    env: { ...process.env, TEST_CLOCK: clock, PATH: path, ...env },
  };
}

/**
 * Makes the scene, with the text «one» at the host; `build` is a script that makes the site of the file `text` in the
 * folder that stands after `--outDir`.
 */
export function deployScene(build = builder): DeployScene {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  const [bare, editor, home] = [join(folder, 'bare'), join(folder, 'editor'), join(folder, 'home')];
  const git = (cwd: string, ...args: string[]): string => {
    const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.ru', '-c', 'init.defaultBranch=main'];
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };
  const publish = (text: string, ...commitOptions: string[]): void => {
    writeFileSync(join(editor, 'text'), text);
    git(editor, 'add', '.');
    git(editor, 'commit', '--quiet', '-m', text, ...commitOptions);
    git(editor, 'push', '--quiet', '--force', 'origin', 'HEAD');
  };
  git(folder, 'init', '--quiet', '--bare', bare);
  git(folder, 'clone', '--quiet', bare, editor);
  writeFileSync(join(editor, 'build.cjs'), build);
  mkdirSync(join(editor, 'content'));
  writeFileSync(join(editor, 'content/entry.mdx'), 'entry');
  writeFileSync(join(editor, 'package.json'), JSON.stringify({ scripts: { build: 'node build.cjs' } }));
  writeFileSync(join(editor, '.gitignore'), '/links.json\n');
  publish('one');
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'bin/npm'), `#!/bin/sh\nshift 3\nexec '${process.execPath}' build.cjs "$@"\n`);
  chmodSync(join(home, 'bin/npm'), 0o755);
  git(folder, 'clone', '--quiet', bare, join(home, 'source'));
  return {
    bare,
    home,
    git,
    publish,
    deploy: (options) => {
      const { command, args, env } = deployCommand({ home }, options);
      const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env });
      return { code: status, output: stdout + stderr };
    },
    served: (path = 'index.html') => readFileSync(join(home, 'site', path), 'utf8'),
    releases: () => readdirSync(join(home, 'releases')).sort(),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
