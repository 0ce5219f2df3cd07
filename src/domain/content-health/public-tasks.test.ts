import { expect, it } from 'vitest';
import { material, pass, topic, tutor } from '../../../tests/lib/gate-pass.ts';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
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
const secrets = /yolkin|ubrannyj|chernovik|sosnova|net-|foto|[ЕЁ]лкин/;

it('names neither drafts nor people and files that are not on it, and counts what is said of them', () => {
  const found = new Map([['media/foto.jpg', [{ code: 'kind', message: 'a', cure: 'б' } as never]]]);
  const { result } = pass(hidden, found);
  const sections = contentHealth({
    pass: result,
    links: undefined,
    now: new Date('2026-11-22T12:00:00Z'),
    parse: parseMarkdown,
    isPublic: true,
  });
  const shown = sections.flatMap(({ tasks }) => tasks.map((task) => taskRow(task, true)));
  expect(result.findings.map(({ file, message }) => `${file} ${message}`).join('\n')).toMatch(secrets);
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
