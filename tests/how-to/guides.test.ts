import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCheckout } from '../lib/checkout.ts';
import { applyGuide } from '../lib/how-to.ts';
import { elementsOf, textOf } from '../lib/html.ts';
import { collectionTests } from './collection.ts';

// One copy takes all the guides: they must not get in one another's way, and a build is dear.
const checkout = makeCheckout();
const read = (path: string) => readFileSync(join(checkout.root, path), 'utf8');
const page = (address: string) => read(`dist${address}index.html`);
const changed: string[] = [];
let built: { code: number | null; output: string };

beforeAll(async () => {
  const guides = [
    'add-a-field',
    'add-a-block',
    'add-a-page',
    'change-a-header',
    'add-a-collection',
    'pages-of-a-collection',
  ];
  changed.push(...guides.flatMap((guide) => applyGuide(checkout, `docs/how-to/${guide}.md`)));
  // What an editor may add to the first entry of the collection.
  const life = 'redirectFrom: [/opyt/rol/]\nreviewDue: 2026-11-01\nstatus:';
  checkout.edit('content/practices/chitaem-vsluh.mdx', 'status:', life);
  built = await checkout.build();
}, 300_000);

afterAll(() => checkout.remove());

it('after all guides the site builds', () => {
  expect(built.output).not.toMatch(/content\/(?:materials\/vse-bloki|practices)/);
  expect(built.code).toBe(0);
});

it('the code of the guides keeps to the style', async () => {
  const { output, code } = await checkout.run(
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--vcs-enabled=false',
    '--error-on-warnings',
    ...changed.filter((path) => !path.startsWith('content/')),
  );
  expect(code, output).toBe(0);
});

it('the code of the guides has the right types', () => {
  const { options } = ts.parseJsonSourceFileConfigFileContent(
    ts.readJsonConfigFile(join(checkout.root, 'tsconfig.json'), ts.sys.readFile),
    ts.sys,
    checkout.root,
  );
  const code = changed.filter((path) => path.endsWith('.ts')).map((path) => join(checkout.root, path));
  expect(code.length).toBeGreaterThan(5);
  const program = ts.createProgram([...code, join(checkout.root, '.astro/types.d.ts')], options);
  const wrong = code.flatMap((path) => ts.getPreEmitDiagnostics(program, program.getSourceFile(path)));
  expect(wrong.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});

it('a field is asked for in the form', async () => {
  const { formOf } = await import(join(checkout.root, 'src/domain/editor/forms/form.ts'));
  const { materials } = await import(join(checkout.root, 'src/domain/schemas/material.ts'));
  const field = expect.objectContaining({ name: 'needs', label: 'Понадобится (необязательно)', widget: 'string' });
  expect(formOf(materials.fields)).toContainEqual(field);
});

it('a field shows on the page', () => {
  const facts = elementsOf(page('/materialy/vse-bloki/')).filter(({ tagName }) => /^d[dt]$/.test(tagName));
  expect(facts.map(textOf).join(' ')).toContain('Понадобится ножницы и клей');
});

it('a block shows on the page', () => {
  expect(page('/materialy/vse-bloki/')).toContain('<p class="said"><b>Ученик</b>: Почему?</p>');
});

it('a block can be written in the editor, with no code there', async () => {
  const { surfaceSchema } = await import(join(checkout.root, 'src/domain/editor/surface/schema.ts'));
  expect(surfaceSchema.nodes['Said']?.isAtom).toBe(true);
});

it('the guide for editors tells the block and the field, from their declarations', () => {
  const guide = page('/o-sajte/redaktoru/');
  expect(guide).toContain('Сказано на уроке');
  expect(guide).toContain('Понадобится');
});

it('a page stands at its address, in the menu and in the search', () => {
  expect(page('/bystrye-priemy/')).toContain('<h1>Быстрые приёмы</h1>');
  expect(page('/bystrye-priemy/')).toContain('<article class="card');
  expect(page('/priemy/')).toContain('href="/bystrye-priemy/"');
  const record = 'dist/pagefind/pages/bystrye-priemy/record.json';
  expect(existsSync(join(checkout.root, record)) && read(record)).toContain('приёмы на пять минут');
});

it('a header comes into both files', async () => {
  expect((await checkout.run('scripts/headers.ts')).code).toBe(0);
  for (const path of ['netlify.toml', 'deploy/nginx.conf']) {
    expect(read(path), path).toContain('X-Permitted-Cross-Domain-Policies');
  }
});

describe('a collection', () => collectionTests(checkout));
