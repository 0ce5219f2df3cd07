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

const help = `Builds the newest commit and replaces the served site in one step: a visitor gets either the old site or the new
one. Does nothing when this commit was already built today. When the build fails, the old site stays and the exit
code is 1.

  npm run deploy -- /srv/tutor-centre

The folder contains source (a clone of this repository), site (a link to the served release), releases (the last
three) and built (the last built commit and date). How to run it on a schedule: docs/deploy.md.`;

const keepReleases = 3;
const [folder] = process.argv.slice(2);

if (process.argv.includes('--help')) {
  console.log(help);
} else if (folder === undefined || !existsSync(join(folder, 'source', '.git'))) {
  console.error(`Назовите папку, в которой лежит source — клон этого хранилища: npm run deploy -- /srv/tutor-centre`);
  process.exitCode = 1;
} else {
  process.exitCode = deploy(resolve(folder));
}

function deploy(root: string): number {
  const source = join(root, 'source');
  // The history may have been rewritten to remove a person, so the server takes the remote branch as it is.
  git(source, 'fetch', '--quiet', '--prune');
  git(source, 'reset', '--quiet', '--hard', '@{upstream}');
  const commit = git(source, 'rev-parse', 'HEAD');
  const now = new Date();
  // Consents and events end at midnight of this machine's time zone, without a commit.
  const stamp = `${commit} ${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}\n`;
  const stampFile = join(root, 'built');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    console.log('Сегодня эта версия уже собрана.');
    return 0;
  }
  const name = `${now.toISOString().replaceAll(/[:.]/g, '-')}-${commit.slice(0, 7)}`;
  if (!build(source, join(root, 'releases', name))) {
    console.error(`Сборка не удалась (${commit.slice(0, 7)}): на сайте осталось прежнее.`);
    return 1;
  }
  switchTo(root, name);
  writeFileSync(stampFile, stamp);
  // By name, that is by time; the one just published stays even if the clock of the machine was set back.
  const others = readdirSync(join(root, 'releases')).filter((release) => release !== name);
  const old = others.sort().slice(0, 1 - keepReleases);
  for (const release of old) rmSync(join(root, 'releases', release), { recursive: true });
  console.log(`На сайте ${name}.`);
  return 0;
}

/** Builds into the folder `release`; whether it succeeded. A failed release is removed. */
function build(source: string, release: string): boolean {
  mkdirSync(release, { recursive: true });
  const { status } = spawnSync('npm', ['run', 'build', '--', '--outDir', release], { cwd: source, stdio: 'inherit' });
  const isBuilt = status === 0 && existsSync(join(release, 'index.html'));
  if (!isBuilt) rmSync(release, { recursive: true, force: true });
  return isBuilt;
}

/** Points the link to the release. Renaming replaces the old link in one step. */
function switchTo(root: string, name: string): void {
  const link = join(root, 'site.new');
  rmSync(link, { force: true });
  symlinkSync(join('releases', name), link);
  renameSync(link, join(root, 'site'));
}

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}
