import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

const help = `Builds the newest commit and puts it in the place of the site that is served, in one step: a visitor meets
the old site or the new one. Does nothing when this commit was built today already. When the build fails, the old
site stays and the exit code is 1.

  npm run deploy -- /srv/tutor-centre

The folder holds source (a clone of this repository), site (a link to what is served), releases (the last three)
and built (what was built last). How to call it by itself: docs/deploy.md.`;

const kept = 3;
const [folder] = process.argv.slice(2);

if (process.argv.includes('--help')) {
  console.log(help);
} else if (folder === undefined || !existsSync(join(folder, 'source', '.git'))) {
  console.error(`Назовите папку, в которой лежит source — клон этого хранилища: npm run deploy -- /srv/tutor-centre`);
  process.exitCode = 1;
} else {
  process.exitCode = deploy(resolve(folder));
}

function deploy(home: string): number {
  const source = join(home, 'source');
  // The history may have been rewritten to take a person out of it: the server follows whatever it is now.
  git(source, 'fetch', '--quiet', '--prune');
  git(source, 'reset', '--quiet', '--hard', '@{upstream}');
  const commit = git(source, 'rev-parse', 'HEAD');
  const now = new Date();
  // Consents and meetings end at midnight of this machine's zone, without a commit.
  const stamp = `${commit} ${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}\n`;
  const note = join(home, 'built');
  if (existsSync(note) && readFileSync(note, 'utf8') === stamp) {
    console.log('Сегодня эта версия уже собрана.');
    return 0;
  }
  const name = `${now.toISOString().replaceAll(/[:.]/g, '-')}-${commit.slice(0, 7)}`;
  if (!build(source, join(home, 'releases', name))) {
    console.error(`Сборка не удалась (${commit.slice(0, 7)}): на сайте осталось прежнее.`);
    return 1;
  }
  serve(home, name);
  writeFileSync(note, stamp);
  const old = readdirSync(join(home, 'releases')).sort().slice(0, -kept);
  for (const release of old) rmSync(join(home, 'releases', release), { recursive: true });
  console.log(`На сайте ${name}.`);
  return 0;
}

/** Whether the build made a site; what it left of one is removed. */
function build(source: string, release: string): boolean {
  mkdirSync(release, { recursive: true });
  const { status } = spawnSync('npm', ['run', 'build', '--', '--outDir', release], { cwd: source, stdio: 'inherit' });
  const isMade = status === 0 && existsSync(join(release, 'index.html'));
  if (!isMade) rmSync(release, { recursive: true, force: true });
  return isMade;
}

/** Points the link at the release; renaming replaces the old link at once. */
function serve(home: string, name: string): void {
  const link = join(home, 'site.new');
  rmSync(link, { force: true });
  symlinkSync(join('releases', name), link);
  renameSync(link, join(home, 'site'));
}

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}
