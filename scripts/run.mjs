#!/usr/bin/env node
// Runs scripts/<name>.ts on the Node that the project brings with it, and installs that first.
// Plain JavaScript without packages or new syntax: a fresh clone runs it on whatever Node the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldest = 20;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const ownNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
const [name, ...rest] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < oldest) {
  fail(
    `Нужен Node.js ${oldest} или новее, а запущен ${process.version}. Скачайте его с https://nodejs.org/ и повторите.`,
    `Node.js ${oldest} or newer is needed, this is ${process.version}. Get it from https://nodejs.org/ and try again.`,
  );
}
if (!/^[a-z][a-z-]*$/.test(name || '') || !existsSync(join(root, 'scripts', `${name}.ts`))) {
  fail(
    'Укажите команду: node scripts/run.mjs start. Все команды — в package.json.',
    'Name a command: node scripts/run.mjs start. package.json lists them all.',
  );
}
process.chdir(root);
if (!isInstalled()) install();
if (!existsSync(ownNode)) {
  fail(
    'Пакет «node» установился без программы: запретили сценарии установки? Выполните npm rebuild node.',
    'The package "node" was installed without its binary: are install scripts off? Run npm rebuild node.',
  );
}
run();

/** Whether node_modules holds what package-lock.json names; dates say nothing after a checkout. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(join('node_modules', '.package-lock.json'));
  if (!present) return false;
  const isSame = (path) => Boolean(present[path]) && present[path].version === wanted[path].version;
  // An optional package is there only where it fits the machine.
  return Object.keys(wanted).every((path) => path === '' || isSame(path) || (wanted[path].optional && !present[path]));
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

function install() {
  console.log('Устанавливаю то, чего не хватает… / Installing what is missing…');
  const npm = process.env.npm_execpath || '';
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: windows });
  if (done.status !== 0) {
    fail(
      'Установка не удалась, причина — выше. Чаще всего дело в соединении с интернетом: проверьте его и повторите.',
      'The installation failed for the reason above. Most often it is the network: check it and try again.',
    );
  }
}

function run() {
  const path = [join(root, 'node_modules', '.bin'), dirname(ownNode), process.env.PATH].join(delimiter);
  // What a centre says of its site and its editor, in a file of the repository; variables of the machine go before.
  const settings = name === 'build' ? ['--env-file-if-exists=centre.env'] : [];
  const child = spawn(ownNode, [...settings, join('scripts', `${name}.ts`), ...rest], {
    stdio: 'inherit',
    // The bundler gives back what it frees at once; otherwise half a gigabyte stays with the running site.
    env: { ...process.env, PATH: path, MIMALLOC_PURGE_DELAY: '0' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm sends SIGTERM only to its shell, which ends alone: when the parent has ended, the caller has ended too.
  const startedBy = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid === startedBy || child.kill('SIGTERM'), 500).unref();
  }
  child.on('error', (error) => fail(`Не запускается: ${error.message}`, `Does not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : code === null ? 1 : code;
  });
}

function fail(russian, english) {
  console.error(`${russian}\n${english}`);
  process.exit(1);
}
