import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Answers, readAnswers } from '../src/domain/centre/answers.ts';
import { askAnswers } from './new-centre/ask.ts';
import { makeCentre } from './new-centre/make.ts';

const help = `Makes the repository of another centre: this code and the common content, with settings and
municipalities of its own, without anything of the first centre's people, meetings and teams.

  npm run new-centre -- ../our-centre                         asks for what it needs
  npm run new-centre -- ../our-centre --answers file.yaml     docs/new-centre.md has an example

The folder must not exist yet. Nothing is left of it when something is wrong.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, answers: { type: 'string' } },
});

if (values.help) console.log(help);
else process.exitCode = await run(positionals[0], values.answers);

async function run(folder: string | undefined, answersFile: string | undefined): Promise<number> {
  if (folder === undefined) return refuse('Назовите папку нового центра: npm run new-centre -- ../our-centre');
  const target = resolve(folder);
  if (existsSync(target)) return refuse(`${target}: такое имя уже есть. Назовите папку, которой ещё нет.`);
  const within = relative(process.cwd(), target);
  if (!within.startsWith('..')) return refuse(`${target}: это внутри самого проекта. Назовите папку рядом с ним.`);
  try {
    await makeCentre(target, await answersFrom(answersFile));
  } catch (error) {
    return refuse((error as Error).message);
  }
  console.log(`\nГотово: ${target}\n\n  cd ${folder}\n  npm start\n`);
  console.log('Что сделать до открытия, покажет страница /admin/sostoyanie/. Остальное — в docs/new-centre.md.');
  return 0;
}

async function answersFrom(file: string | undefined): Promise<Answers> {
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new Error(`Файл не открывается: ${file}. Проверьте имя и папку.`);
    });
    return readAnswers(text);
  }
  if (!process.stdin.isTTY) throw new Error('Спросить некого: назовите файл ответов, --answers file.yaml');
  return askAnswers();
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}
