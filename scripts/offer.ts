import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { contentDir, readAndJudge } from '../src/adapters/content-pass.ts';
import { filesUnder } from '../src/adapters/files.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { writeFiles } from '../src/adapters/write-files.ts';
import { placesIn } from '../src/domain/base/own-places.ts';
import { selectCommon } from '../src/domain/base/select-common.ts';
import { Refusal } from '../src/domain/editor/requests/refusal.ts';
import { describeFinding } from '../src/domain/gate/finding.ts';
import { runWriting } from './lib/writing.ts';

const help = `Offers entries of this centre for the common base: writes those that may leave it into a folder, with their
pictures and files. Who keeps the base looks at them and copies them into content/ there (docs/base.md).

  npm run offer -- materials/list faq/kogda --to ../offer

An entry must be published and no sample, under an open licence, by an author who agreed where it is not the
centre's own, without personal data, pupils' names and the centre's people. What is refused is named with the cure; a place
of the centre that a text names is told, and stays.`;

const words = process.argv.slice(2);
const at = words.indexOf('--to');
const target = at < 0 ? undefined : words[at + 1];
const names = words.filter((_, i) => at < 0 || (i !== at && i !== at + 1));

if (target === undefined || names.length === 0 || words.includes('--help')) console.log(help);
else process.exitCode = await runWriting(undefined, () => offer(names.map(withoutEnding), resolve(target)));

function withoutEnding(name: string): string {
  return name.replace(/^content\//, '').replace(/\.(?:mdx|yaml)$/, '');
}

async function offer(asked: readonly string[], folder: string): Promise<number> {
  if ((await filesUnder(folder)).length > 0) throw new Refusal(`${folder}: папка не пуста. Укажите новую.`);
  const read = await readAndJudge();
  const isAsked = (path: string) => asked.includes(withoutEnding(path));
  const { texts, uploads, leftOut } = selectCommon({ ...read, parse: parseMarkdown }, isAsked);
  const copies = [...uploads].map(async (path) => ({ path, bytes: await readFile(join(contentDir, path)) }));
  const changes = [...[...texts].map(([path, bytes]) => ({ path, bytes })), ...(await Promise.all(copies))];
  if (texts.size > 0) await writeFiles(folder, changes);
  for (const path of texts.keys()) console.log(`Предложено: ${path}`);
  for (const { path, reason, cure } of leftOut) console.log(`Нельзя: ${path} — ${reason}. ${cure}.`);
  for (const { path, place } of placesIn(texts, read.result.known))
    console.log(`Проверьте: ${path} — названо «${place}»: это ваше место, другим центрам оно чужое.`);
  const judged = [...texts.keys(), ...leftOut.map(({ path }) => path)].map(withoutEnding);
  const lost = asked.filter((name) => !judged.includes(name));
  for (const name of lost) console.log(`Нельзя: ${name} — ${whyLost(name, read)}`);
  if (texts.size > 0) console.log(`Записей: ${texts.size}, файлов: ${uploads.size}. Передайте папку: ${folder}`);
  return leftOut.length + lost.length > 0 ? 1 : 0;
}

/** Why an entry is not among the published ones. */
function whyLost(name: string, { result, sources }: Awaited<ReturnType<typeof readAndJudge>>): string {
  if (!sources.some(({ path }) => withoutEnding(path) === name)) return 'такой записи нет. Проверьте имя.';
  const error = result.findings.find(({ file, severity }) => severity === 'error' && withoutEnding(file) === name);
  return error
    ? `в записи ошибка: ${describeFinding(error)}`
    : 'на сайте этой записи нет: она не опубликована, вымышлена или ждёт согласия.';
}
