import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inner, outer } from '../../scripts/architecture/rooms.ts';
import vitest from '../../vitest.config.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The project's own documents, paths from the root. */
const documents = ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs')];

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`);
}

/** A folder, or a file with its ending; «primer» is the name of examples and «…», `*`, `<` stand for any. */
const isPath = (words: string) =>
  /^(?:src|admin|scripts|tests|docs|deploy|content|public|\.ci)\/[\w[\]./-]*$/.test(words) && !/primer/.test(words);

const names = new Set(
  ['src', 'admin', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => basename(name)),
  ),
);

const madeByGuide = (text: string) => [...text.matchAll(/^```(?!diff)\w+ file=(\S+)/gm)].map(([, file = '']) => file);

describe.each(documents)('%s', (path) => {
  const text = read(path);

  it('names only files that are there', () => {
    const named = [...text.matchAll(/`([^`\s]+)`/g)].map(([, words = '']) => words).filter(isPath);
    const made = madeByGuide(text);
    const lost = named.filter((name) => !existsSync(join(root, name)) && !made.some((file) => file.startsWith(name)));
    // A file beside one named before stands there by its own name.
    const short = [...text.matchAll(/`([\w-]+\.(?:ts|astro|css))`/g)].map(([, name = '']) => name);
    expect([...lost, ...short.filter((name) => !names.has(name))]).toEqual([]);
  });

  it('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !existsSync(join(root, dirname(path), to)))).toEqual([]);
  });

  it('names only commands that there are', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    const { scripts } = JSON.parse(read('package.json'));
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

it('README tells every command of package.json', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const readme = read('README.md');
  const silent = Object.keys(scripts).filter((name) => !new RegExp(`npm (?:run )?${name}\\b`).test(readme));
  expect(silent).toEqual([]);
});

it('CONTRIBUTING tells every group of tests, and no other', () => {
  const groups = (vitest.test?.projects ?? []).map((project) => (project as { test: { name: string } }).test.name);
  const [, table = ''] = read('CONTRIBUTING.md').split(/^\| Group .*\n.*\n/m);
  const told = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
  expect(told.toSorted()).toEqual(groups.toSorted());
});

it('CONTRIBUTING leads to every guide', () => {
  const contributing = read('CONTRIBUTING.md');
  const guides = markdownIn('docs/how-to');
  expect(guides.length).toBeGreaterThan(4);
  expect(guides.filter((guide) => !contributing.includes(`](${guide})`))).toEqual([]);
});

it('the map names every room', () => {
  const map = read('docs/architecture.md');
  expect([...outer, ...inner].filter(({ path }) => !map.includes(`\`${path}\``)).map(({ path }) => path)).toEqual([]);
});

it('guides are short', () => {
  const long = markdownIn('docs/how-to').filter((guide) => read(guide).trimEnd().split('\n').length > 60);
  expect(long).toEqual([]);
});
