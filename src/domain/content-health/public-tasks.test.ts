import { expect, it } from 'vitest';
import { material, pass, settings, topic, tutor } from '../../../tests/lib/gate-pass.ts';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import type { Media } from '../gate/uploads.ts';
import { contentHealth } from './content-health.ts';
import { taskRow } from './task-row.ts';

const broken =
  '[Она](/nashi-tyutory/yolkina-m/), [тот](/nashi-tyutory/ubrannyj-chelovek/), [о](/materialy/tajnyj-chernovik/)';
const hidden = {
  'topics/tema.mdx': topic('updatedOn: 2026-11-01\n'),
  'municipalities/rajon.yaml': 'name: Район\nnameGenitive: района\ntype: город\nstatus: опубликовано\n',
  'tutors/yolkina-m.yaml': tutor('  withdrawnOn: 2026-11-01\n', 'net: a\n'),
  'tutors/sosnova.yaml': tutor('')
    .replace(/^roles:.*\n/m, '')
    .replace('Ёлкина', 'Соснова'),
  'materials/tajnyj-chernovik.mdx': material('net: a\n', '![](media/list.pdf)').replace('опубликовано', 'черновик'),
  'materials/slomannyj-chernovik.mdx': material()
    .replace('title: Материал', 'title: [')
    .replace('опубликовано', 'черновик'),
  'materials/urok-marii-yolkinoj.mdx': material('net: a\n'),
  'materials/a.mdx': material('source: Урок Марии Ёлкиной\n'),
  'materials/b.mdx': material('', `${broken} ![](media/net-foto.jpg)`).replace(
    '{ name: Центр }',
    '{ tutor: ubrannyj-chelovek }, { name: Центр }',
  ),
};
/** The same in other places: own and former addresses, old ones, links that lead nowhere, marks of an editor. */
const elsewhere = {
  'topics/tema.mdx': topic('updatedOn: 2026-11-01\n'),
  'tutors/t-7.yaml': tutor(
    '  withdrawnOn: 2026-11-01\n',
    'address: yolkina-mariya\nredirectFrom: [/nashi-tyutory/masha-yolkina/]\n',
  ),
  'materials/d-7.mdx': material('address: tajnyj-chernovik\nredirectFrom: [/staryj-chernovik/]\n').replace(
    'опубликовано',
    'черновик',
  ),
  'materials/a.mdx': material(
    'redirectFrom: [/nashi-tyutory/masha-yolkina/, /nashi-tyutory/masha-yolkina/]\n',
    '[a](nashi-tyutory/yolkina-mariya) [б](tajnyj-chernovik) [в](../staryj-chernovik/) [г](/nashi-tyutory/yolkina-mariya/)',
  ),
  'materials/b.mdx': material('redirectFrom: [/nashi-tyutory/masha-yolkina/]\n'),
  'materials/k.mdx': material('notPersonal: [Ёлкин]\n', 'Ёлкин Петя, 2 класс'),
  'settings/site.yaml': settings(
    'redirects:\n' +
      ['/nashi-tyutory/ubrannyj-chelovek/, to: /u/', '/u/, to: /nashi-tyutory/ubrannyj-chelovek/']
        .concat('/nashi-tyutory/ubrannyj/, to: /v/', '/nashi-tyutory/ubrannyj/, to: /w/')
        .map((line) => `  - { from: ${line} }\n`)
        .join(''),
  ),
};
const secrets = /yolkin|ubrannyj|chernovik|sosnova|net-|foto|[ЕЁ]лкин/;

/** The rows of the public page, and the findings behind them. */
function shownOf(files: Record<string, string>, media: Media) {
  const { result } = pass(files, media);
  const sections = contentHealth({ pass: result, links: undefined, parse: parseMarkdown, isPublic: true });
  const rows = sections.flatMap(({ tasks }) => tasks.map((task) => taskRow(task, true)));
  return { rows, found: result.findings.map(({ file, message }) => `${file} ${message}`).join('\n') };
}

it('names neither drafts and people nor files that are not on it, and counts what is said of them', () => {
  const found = new Map([['media/foto.jpg', [{ code: 'kind', message: 'a', cure: 'б' } as never]]]);
  const { rows: shown, found: all } = shownOf(hidden, found);
  expect(all).toMatch(secrets);
  expect(JSON.stringify(shown)).not.toMatch(secrets);
  expect(shown.map(({ place, message }) => `${place} — ${message}`).join('\n')).toMatchInlineSnapshot(`
    "materials/a.mdx:12:9 — здесь назван человек, чьё согласие не действует
    materials/b.mdx:8:20 — в разделе «Тьюторы» нет записи, которая здесь названа
    materials/b.mdx:14:1 — согласие этого человека не действует, на сайте его нет
    materials/b.mdx:14:35 — в разделе «Тьюторы» нет записи, которая здесь названа
    materials/b.mdx:14:111 — файла, который здесь назван, нет
    materials/b.mdx:14:77 — здесь ссылка на черновик, на сайте её не будет
    … — 6 замечаний к тому, чего на сайте нет: к черновикам, людям, файлам
    materials/b.mdx:14:111 — у картинки нет описания
    media/… — 1 файл не показывает ни одна запись"
  `);
});

it('nor their addresses, in whatever message', () => {
  const { rows, found } = shownOf(elsewhere, new Map());
  expect(found).toMatch(secrets);
  expect(rows.filter((row) => secrets.test(JSON.stringify(row)))).toEqual([]);
  expect(rows.length).toBeGreaterThan(8);
});
