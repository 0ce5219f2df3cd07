import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCheckout } from '../lib/checkout.ts';
import { awkward, filesIn, hostile } from '../lib/fixtures.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { elementsIn, elementsOf, textOf } from '../lib/html.ts';
import { judgeUploads, plantUploads } from './uploads.ts';

const checkout = makeCheckout();
const dist = join(checkout.root, 'dist');
const materials = (folder: string) =>
  filesIn(join(folder, 'materials')).map(({ path }) => path.replace(/\.[a-z]+$/, ''));
const ours = [...materials(hostile.folder), ...materials(awkward.folder)];
let built: { code: number | null; output: string };

const pageOf = (id: string) => join(dist, 'materialy', id, 'index.html');
const htmlOf = (id: string) => readFileSync(pageOf(id), 'utf8');

function mainOf(id: string) {
  const main = elementsOf(htmlOf(id)).find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${id} has no <main>`);
  return main;
}

beforeAll(async () => {
  for (const { folder } of [hostile, awkward]) {
    cpSync(folder, join(checkout.root, 'content'), { recursive: true });
  }
  plantUploads(join(checkout.root, 'content'));
  built = await checkout.build();
}, 300_000);

afterAll(() => checkout.remove());

describe('a build over good content and every hostile file', () => {
  it('ends well and counts what it held back', () => {
    expect(built.output).not.toContain('ERROR');
    expect(built.code).toBe(0);
    expect(built.output).toMatch(/Записи опубликованы: \d+, отложены: \d+\. Ошибок: \d+, предупреждений: \d+\./);
  });

  it.each([...new Set(hostile.faults.map(([file]) => file))])('names %s', (file) => {
    expect(built.output).toContain(`content/${file}`);
  });

  it('leaves every good page as it was, lists aside', () => {
    // Lists of materials, topics and terms; the topic of the material with uploads; pages that name the catalogue of the diagnostic by a hash; the desk.
    const lists =
      /^(?:(?:404|index)\.html|(?:materialy|samoobrazovanie|slovar|poisk|projti-diagnostiku|moj-plan|admin\/sostoyanie|samoobrazovanie\/ponimanie-teksta)\/(?:(?:tema\/[^/]+|stranitsa-\d+)\/)*index\.html)$/;
    const pages = filesIn(frozenSite.dist).filter(({ path }) => path.endsWith('.html') && !lists.test(path));
    const changed = pages.filter(({ path, bytes }) => !readFileSync(join(dist, path)).equals(bytes));
    expect(changed.map(({ path }) => path)).toEqual([]);
    expect(pages.length).toBeGreaterThan(80);
  });

  it('runs nothing and takes nothing from the machine', () => {
    expect(existsSync(join(checkout.root, 'planted.txt'))).toBe(false);
    const secret = new RegExp(`${homedir()}/|uid=\\d+\\(|root:x:`);
    for (const id of ours.filter((id) => existsSync(pageOf(id)))) expect(htmlOf(id)).not.toMatch(secret);
  });

  it('lets nothing through that could run, or fetch from elsewhere', () => {
    const unsafe = /^(?:script|style|iframe|object|embed|form|input|svg|math|meta|base|link|video|template)$/;
    for (const id of ours.filter((id) => existsSync(pageOf(id)))) {
      for (const element of elementsIn(mainOf(id))) {
        expect(element.tagName, id).not.toMatch(unsafe);
        for (const { name, value } of element.attrs) {
          expect(name, id).not.toMatch(/^(?:on|style|srcdoc)/);
          if (name === 'href') expect(value, id).toMatch(/^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/);
          if (name === 'src') expect(value, id).toMatch(/^\/(?![/\\])/);
        }
      }
    }
  });
});

describe('the same build over every refused upload', () => {
  judgeUploads(dist, () => built.output);
});

it('a topic that is called like a section has a picture of its own', () => {
  const page = readFileSync(join(dist, 'samoobrazovanie/poisk/index.html'), 'utf8');
  expect(page).toContain('/og/poisk--tema.png');
  expect(existsSync(join(dist, 'og/poisk--tema.png'))).toBe(true);
});

describe('awkward but good texts', () => {
  it.each(Object.entries(awkward.texts))('%s is read as it was meant', (id, text) => {
    const read = textOf(mainOf(id)).replace(/\s+/g, ' ');
    expect(read).toContain(text.replace(/\s+/g, ' '));
    expect(built.output).not.toContain(`content/materials/${id}.mdx`);
  });
});

it('STRICT=1 stops the build', async () => {
  rmSync(dist, { recursive: true });
  const strict = await checkout.build({ STRICT: '1' });
  expect(strict.code).toBe(1);
  expect(strict.output).toContain('Сборка остановлена');
  expect(existsSync(dist)).toBe(false);
});
