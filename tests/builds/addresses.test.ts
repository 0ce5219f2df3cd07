import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeAttacks } from '../attacks/written.ts';
import { contentInputs } from '../fixtures/attacks/all.ts';
import type { Input } from '../fixtures/attacks/kit.ts';
import { makeCheckout } from '../lib/checkout.ts';
import { filesIn, hostile } from '../lib/fixtures.ts';
import { frozenSite } from '../lib/frozen-site.ts';

// One build beside bad addresses and harmful inputs: what stands in every good page is the same to the byte.
const checkout = makeCheckout();
const dist = join(checkout.root, 'dist');
const routes = ['materials/stranitsa-2.mdx', 'events/proshedshie.mdx', 'pages/redaktoru.mdx'];
const municipality = 'municipalities/komanda.yaml';
let built: { code: number | null; output: string };
let harmful: string[];

/** An entry with a bad line among its old addresses, or a bad part in its text, is published without it. */
const isPublished = /^(?:former address|two |a former|body: )|nowhere|to nothing|an answer with a script/;
const isRefused = ({ name, right, file = '' }: Input): boolean =>
  right === 'refused' && (!isPublished.test(name) || file.startsWith('materials/x-n-'));
const refused = contentInputs.filter(isRefused);
/** Links to folders, which a build must not walk through, and some of all kinds. */
const chosen = refused.filter(({ name }, n) => /^file: a link to the (?:folder|whole|root)/.test(name) || n % 12 === 0);

/** Old addresses that no line may redirect from. */
const sources = [
  ...['/', '/admin/', '/poisk/', '/POISK/', '/rss.xml', '/rss.xml/a/', '/404.html', '/index.html', '/?', '/?&'],
  ...['/priemy/stranitsa-2/', '/assets/a.js', '/pagefind/', '/sw.js', '/_redirects', '/_redirects.nginx/', '/og/a.png'],
  ...['/../../../tmp/x/', '/%2e%2e/x/', '/100%', '/a%2Fb', '/a%5Cb', '/a%00b', '/con/', '/*', '/:x', '/?//a.example=1'],
  ...[
    `/${'a'.repeat(256)}/`,
    `/${'я'.repeat(300)}`,
    '/a\u202Eb/',
    '/a\uFFFEb/',
    '/o-sajte/zagotovka.docx',
    'bez-cherty',
  ],
  ...['/krug-1/', '/krug-2/', '/povtor.html'],
];
const targets = ['/.//evil.example/', '//evil.example/', '/\\evil.example', '/\t/evil.example', 'http://a.example/'];
const lines = [
  ['/povtor.html', '/materialy/'],
  ['/krug-1/', '/krug-2/'],
  ['/krug-2/', '/krug-1/'],
  ...sources.filter((from) => !from.startsWith('/krug')).map((from) => [from, '/slovar/']),
  ...targets.map((to, n) => [`/uvod-${n}/`, to]),
];

beforeAll(async () => {
  const content = join(checkout.root, 'content');
  for (const file of routes) cpSync(join(hostile.folder, file), join(content, file));
  writeFileSync(join(content, municipality), 'name: К\nnameGenitive: К\ntype: город\nstatus: опубликовано\n');
  writeFileSync(join(content, 'materials/con.mdx'), readFileSync(join(content, 'materials/trudnye-znaki.mdx')));
  // The list of redirects is the last field of the settings.
  appendFileSync(
    join(content, 'settings/site.yaml'),
    lines.map(([from, to]) => `  - { from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)} }\n`).join(''),
  );
  const bad = ["'/'", '/admin/', '/poisk/', '5'].map((line) => `  - ${line}\n`).join('');
  checkout.edit('content/pages/golosa-kolleg.mdx', 'redirectFrom:\n', `redirectFrom:\n${bad}`);
  harmful = (await writeAttacks(content, chosen)).flatMap(({ files }) => files);
  built = await checkout.build();
}, 300_000);

afterAll(() => checkout.remove());

it('ends well and names each bad entry and each bad line', () => {
  expect(built.code, built.output).toBe(0);
  for (const file of [...routes, municipality, 'materials/con.mdx']) {
    expect(built.output).toContain(`Ошибка: content/${file}: `);
  }
  const named = built.output.match(/Ошибка: content\/settings\/site\.yaml:\d+:\d+ — поле/g);
  expect(named).toHaveLength(lines.length - 1);
  expect(built.output.match(/Ошибка: content\/pages\/golosa-kolleg\.mdx:\d+:\d+ — поле/g)).toHaveLength(4);
});

it('names harmful inputs of all kinds', () => {
  expect(harmful.filter((file) => !built.output.includes(`content/${file}`))).toEqual([]);
  expect(harmful.length).toBeGreaterThan(50);
});

it('leaves every page as it was, to the byte', () => {
  const changed = filesIn(frozenSite.dist).filter(
    ({ path, bytes }) => !isAt(path) || !readFileSync(join(dist, path)).equals(bytes),
  );
  // One redirect more, what is to be mended, the state of two files, the names in use, and the worker's mark of all
  // pages with the redirect's.
  const notes = [
    ...['_redirects', '_redirects.nginx', 'admin/sostoyanie/index.html', 'admin/spiski.json', 'admin/zapisi.json'],
    'sw.js',
  ];
  expect(changed.map(({ path }) => path).toSorted()).toEqual(notes);
});

const isAt = (path: string): boolean => existsSync(join(dist, path));

it('adds nothing but the one good redirect', () => {
  const known = new Set(filesIn(frozenSite.dist).map(({ path }) => path));
  const added = filesIn(dist).filter(({ path }) => !known.has(path));
  expect(added.map(({ path }) => path)).toEqual(['povtor.html/index.html']);
  const old = readFileSync(join(frozenSite.dist, '_redirects'), 'utf8');
  expect(readFileSync(join(dist, '_redirects'), 'utf8')).toBe(`${old}/povtor.html /materialy/ 301!\n`);
  expect(existsSync('/tmp/x')).toBe(false);
});
