import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, textOf } from '../../scripts/lib/html.ts';
import { makeCheckout } from '../lib/checkout.ts';

const checkout = makeCheckout();
const content = join(checkout.root, 'content');
const entries = readdirSync(join(content, 'materials')).map((name) => name.replace('.mdx', ''));
let built: { code: number | null; output: string };

function pageOf(id: string): string {
  return join(checkout.root, 'dist/materialy', id, 'index.html');
}

function mainOf(id: string): string {
  const main = elementsOf(readFileSync(pageOf(id), 'utf8')).find(({ tagName }) => tagName === 'main');
  return main ? textOf(main) : '';
}

beforeAll(async () => {
  for (const fixtures of ['good', 'bad']) {
    cpSync(join(import.meta.dirname, `../fixtures/${fixtures}/materials`), join(content, 'materials'), {
      recursive: true,
    });
  }
  writeFileSync(
    join(content, 'materials/dvoichnyj-fajl.mdx'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xfe, 0]),
  );
  writeFileSync(join(content, `materials/${entries[0]}.yaml`), 'title: Вторая запись с тем же именем\n');
  built = await checkout.build();
}, 180_000);

afterAll(() => checkout.remove());

describe('a build over bad entries', () => {
  it('ends well', () => {
    expect(built.output).not.toContain('ERROR');
    expect(built.code).toBe(0);
  });

  it('publishes every good entry', () => {
    expect([...entries, 'proverka-material'].filter((id) => !existsSync(pageOf(id)))).toEqual([]);
  });

  it.each([
    ['slomannaya-shapka', 'поля записаны с ошибкой'],
    ['neizvestnyj-blok', 'блока <Karusel> нет'],
    ['dvoichnyj-fajl', 'файл не читается как текст'],
  ])('keeps %s off the site and says why', (id, why) => {
    expect(existsSync(pageOf(id))).toBe(false);
    expect(built.output).toMatch(new RegExp(`content/materials/${id}\\.mdx.*${why}`));
  });

  it('publishes the first of two files with one name and tells about the other', () => {
    expect(mainOf(entries[0] ?? '')).not.toContain('Вторая запись');
    expect(built.output).toContain(`content/materials/${entries[0]}.yaml`);
  });

  it('shows «<5» and braces as typed', () => {
    expect(mainOf('menshe-pyati').replaceAll('\u00A0', ' ')).toContain(
      'Если в классе <5 учеников, то {группа} делится: 3 <4 и 5> 2.',
    );
  });

  it('shows what looks like code as text, and never runs it', () => {
    const text = mainOf('pohozhe-na-kod').replaceAll('\u00A0', ' ');
    expect(text).toContain("import fs from 'node:fs'");
    expect(text).toContain('export const planted');
    expect(text).toContain('{process.env.HOME}');
    expect(text).toContain('{2 + 40}');
    expect(text).toContain("<script>document.title = 'ran'</script>");
    expect(text).not.toContain(homedir());
    expect(existsSync(join(checkout.root, 'planted.txt'))).toBe(false);
    expect(readFileSync(pageOf('pohozhe-na-kod'), 'utf8')).not.toMatch(/javascript:|example\.org\/pixel/);
  });
});
