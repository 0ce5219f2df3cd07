import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourcesIn } from '../lib/sources.ts';

const page = readFileSync(join(import.meta.dirname, '../../content/pages/o-sajte.mdx'), 'utf8');
const named = [...page.matchAll(/`(tc-[a-z0-9-]+)`/g)].map(([, name]) => name).toSorted();

/** The names under which islands keep something: every constant called key or …Key. */
const used = sourcesIn('src')
  .filter(({ path, text }) => path.startsWith('src/islands/') && /\bkey\b|Key\b/.test(text))
  .flatMap(({ text }) => [...text.matchAll(/\b(?:key|\w+Key) = '([^']+)'/g)].map(([, name]) => name))
  .toSorted();

it('страница «О сайте» (content/pages/o-sajte.mdx) называет всё, что сайт хранит на устройстве, и ничего сверх того', () => {
  expect(named).toEqual(used);
  expect(used.length).toBeGreaterThan(5);
});

it('у всего, что хранится, есть имя в константе: иначе эта проверка его не увидит', () => {
  for (const { path, text } of sourcesIn('src')) {
    const calls = [
      ...text.matchAll(/(?:(?:local|session)Storage\.(?:get|set|remove)Item|\bisStored)\(([^,):]+)[,)]/g),
    ].map(([, name]) => name);
    for (const name of calls) expect(name, path).toMatch(/^(?:key|\w+Key)$/);
  }
});
